import Curriculum

/// The elements of a file that says which words modules use, each declared once.
enum WordsLanguage {
  private static let avoid = ElementSchema(
    "avoid", "Words that modules do without.",
    children: [
      .some(
        ModuleLanguage.line(
          "word", "A word or a phrase in small letters; a plural with s or es is found by itself, other forms are not.")
      ),
      .one(ModuleLanguage.line("instead", "What to write in its place.")),
      .one(ModuleLanguage.line("reason", "Why, in one sentence.")),
    ],
    example: """
      <avoid><word>helper</word><instead>peer partner</instead><reason>Partners take part together.</reason></avoid>
      """)

  static let words = ElementSchema(
    "words", "The words that modules in one language use and do without. The file's name begins with words.",
    attributes: [
      .required("xml:lang", .language, "the language of the words"),
      .optional("grade", .integer(1...12), default: "6", "the highest school grade that students' pages may read at"),
      .optional("sentence", .integer(8...60), default: "25", "the most words that a sentence may have"),
      .optional(
        "adults", .references(.role), default: "the usual roles of staff and family",
        "the roles that are no students, so that what is for them alone may be harder to read"),
    ],
    children: [
      .any(avoid), .any(ModuleLanguage.line("known", "A short form that everybody knows, such as TV.")),
    ],
    example: """
      <words xml:lang="en"><avoid><word>helper</word><instead>peer partner</instead>\
      <reason>Partners take part together.</reason></avoid><known>TV</known></words>
      """)
}
