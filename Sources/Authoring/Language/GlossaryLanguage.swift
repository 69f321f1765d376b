import Curriculum

/// The elements of a glossary, each declared once.
enum GlossaryLanguage {
  static let glossary = ElementSchema(
    "glossary", "Words that modules explain in one place.",
    attributes: [.required("xml:lang", .language, "the language of the entries")] + TranslationLanguage.revisions,
    children: [
      .some(
        ElementSchema(
          "entry", "One word, what it stands for and what it means.",
          attributes: [.required("id", .id, "the entry's name, to which <term ref=\"…\"> refers")],
          children: [
            .one(ModuleLanguage.line("word", "The word.")),
            .optional(ModuleLanguage.line("expansion", "What the word stands for, where it is an abbreviation.")),
            .one(
              ElementSchema(
                "meaning", "What the word means.", text: .required, children: [.group(.inline, .any)])),
          ],
          example: "<entry id=\"peer\"><word>peer</word><meaning>Somebody of your age.</meaning></entry>"))
    ],
    example: """
      <glossary xml:lang="en"><entry id="peer"><word>peer</word><meaning>Somebody of your age.</meaning></entry></glossary>
      """)
}
