import Curriculum

/// The elements of a module, each declared once.
enum ModuleLanguage {
  static func line(_ name: String, _ purpose: String) -> ElementSchema {
    ElementSchema(name, purpose, text: .required)
  }

  static let title = line("title", "The title, as readers see it.")

  /// For whom something is.
  static let conditions: [AttributeSchema] = [
    .optional("for", .references(.role), default: "everybody", "the roles that see it, where others do not"),
    .optional(
      "kit", .references(.kit), default: "every kit", "the kits in which it is shown, where others leave it out"),
  ]

  /// The language of what is not in the module's own.
  static let language = AttributeSchema.optional(
    "xml:lang", .language, default: "the module's language", "the language of the words inside, such as es")

  private static func section(
    _ conditions: [AttributeSchema] = [], _ more: [ElementSchema.Child] = []
  ) -> ElementSchema {
    ElementSchema(
      "section", "One page: one idea.",
      attributes: [.required("id", .id, "the section's name; keep it when you move or rename the section")]
        + conditions,
      children: [.one(title), .group(.block, .oneOrMore)] + more,
      example: "<section id=\"waiting\"><title>Wait</title><p>…</p></section>")
  }

  private static let section = section(conditions, [.any(RevisionLanguage.was)])

  private static let include = ElementSchema(
    "include", "A page from a file of shared sections.",
    attributes: [
      .required("section", .reference(.sharedSection), "the id of the shared section"),
      .required("id", .id, "the section's name in this module"),
    ] + conditions,
    children: [.any(RevisionLanguage.was)], example: "<include section=\"ways-to-talk\" id=\"ways\"/>")

  /// What a module is made of, page by page.
  static let pages = [section, include]

  private static let requires = ElementSchema(
    "requires", "A module to complete before this one opens.",
    attributes: [.required("module", .reference(.module), "the id of the module")],
    example: "<requires module=\"what-is-peer-to-peer\"/>")

  /// A file of sections that several modules include. For whom a section is, the module says that includes it.
  static let shared = ElementSchema(
    "shared", "Sections that several modules include.",
    attributes: [.required("xml:lang", .language, "the language of the text")] + TranslationLanguage.revisions,
    children: [.some(section())],
    example: "<shared xml:lang=\"en\">\(section.example ?? "…")</shared>")

  private static let audience = ElementSchema(
    "audience", "The roles that the module is written for.",
    children: [
      .some(
        ElementSchema(
          "role", "A role of a kit.", attributes: [.required("ref", .reference(.role), "the role's id")]))
    ],
    example: "<audience><role ref=\"peer\"/></audience>")

  private static let objectives = ElementSchema(
    "objectives", "What a reader can do afterwards.",
    children: [
      .some(
        ElementSchema(
          "objective", "One thing that a reader can do afterwards.",
          attributes: [.required("id", .id, "the objective's name")], text: .required))
    ],
    example: "<objectives><objective id=\"wait\">Give a partner time.</objective></objectives>")

  private static let related = ElementSchema(
    "related", "Modules and topics that belong with this one.",
    children: [
      .any(
        ElementSchema(
          "module", "A related module.", attributes: [.required("ref", .reference(.module), "the module's id")])),
      .any(line("topic", "A related topic.")),
    ],
    example: "<related><module ref=\"peer-networks\"/><topic>Belonging</topic></related>")

  private static let resources = ElementSchema(
    "resources", "What to read or watch afterwards.",
    children: [
      .some(
        ElementSchema(
          "resource", "One thing to read or watch.",
          children: [.one(title), .optional(line("note", "What it is good for."))]))
    ],
    example: "<resources><resource><title>…</title></resource></resources>")

  static let module = ElementSchema(
    "module", "One orientation module.",
    attributes: [
      .required("id", .id, "the module's name everywhere; never change it"),
      .required("revision", .integer(1...999_999), "count it up by one each time you publish a change"),
      .required("minutes", .integer(1...600), "how long it takes to read and do"),
      .required("xml:lang", .language, "the language of the text"), TranslationLanguage.ofRevision,
    ],
    children: [
      .one(title), .one(line("summary", "Two or three sentences on what it is about.")),
      .optional(audience),
      .optional(
        ElementSchema("keywords", "Words to find it by.", children: [.some(line("keyword", "One word or phrase."))])),
      .optional(objectives), .optional(related), .any(requires), .group(.page, .oneOrMore),
      .optional(
        ElementSchema(
          "takeaways", "What to remember.", children: [.some(line("takeaway", "One sentence to remember."))])),
      .optional(resources), .optional(RevisionLanguage.changes),
    ])
}
