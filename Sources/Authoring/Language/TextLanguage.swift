import Curriculum

/// The elements inside a text, each declared once.
enum TextLanguage {
  /// What marks words; it may stand in an activity's words too.
  static let inline: [ElementSchema] = [
    ElementSchema("em", "Words to stress.", text: .required, example: "<em>with</em>"),
    ElementSchema("strong", "Words that matter most.", text: .required, example: "<strong>Wait.</strong>"),
    ElementSchema(
      "abbr", "A short form, with what it stands for.",
      attributes: [.required("title", .text, "the long form").translated],
      text: .required, example: "<abbr title=\"individualized education program\">IEP</abbr>"),
    ElementSchema(
      "term", "A word that the glossary explains.",
      attributes: [.required("ref", .reference(.term), "the id of the glossary's entry")],
      text: .required, example: "<term ref=\"aac\">AAC</term>"),
    ElementSchema(
      "span", "Words in another language.",
      attributes: [.required("xml:lang", .language, "the language of the words, such as es")],
      text: .required, example: "<span xml:lang=\"es\">buenos días</span>"),
  ]

  static let links: [ElementSchema] = [
    ElementSchema(
      "a", "A link to a page on the web.",
      attributes: [.required("href", .webAddress, "the address of the page, beginning with https://")],
      text: .required, example: "<a href=\"https://example.org/guide\">the guide</a>"),
    ElementSchema(
      "see", "A link to another module or section.",
      attributes: [
        .optional("module", .reference(.module), default: "this module", "the id of the module"),
        .optional("section", .reference(.section), default: "its beginning", "the id of a section of the module"),
      ],
      text: .required, example: "<see module=\"peer-networks\">what a peer network is</see>"),
  ]

  /// Text of a module: marked words and links.
  static let words: [ElementSchema.Child] = [.group(.inline, .any), .group(.link, .any)]
}
