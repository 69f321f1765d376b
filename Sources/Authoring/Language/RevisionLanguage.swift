import Curriculum

/// The elements by which a module tells what became of its earlier revisions.
enum RevisionLanguage {
  static let was = ElementSchema(
    "was", "An id that this had in an earlier revision, so that what people finished stays theirs.",
    attributes: [.required("id", .id, "the earlier id; nothing may be called so any more")],
    example: "<was id=\"waiting-quiz\"/>")

  private static let change = ElementSchema(
    "change", "What a revision means for those who were done before, and why.",
    attributes: [
      .required("revision", .integer(2...999_999), "the revision that brought the change"),
      .required(
        "effect", .choice(ModuleChange.Effect.allCases.map(\.rawValue)),
        "keep where what was finished stays finished; retake where what changed is asked again"),
      .optional("section", .id, "the section that changed; without it the whole revision is meant"),
      .optional("activity", .id, "the activity that changed"),
      .optional(
        "withdraws", .boolean, default: "false",
        "true where nobody may finish an earlier revision: who is mid-way goes on with this one"),
    ],
    text: .required,
    example: "<change revision=\"2\" effect=\"keep\" activity=\"waiting-check\">A spelling mistake.</change>")

  static let changes = ElementSchema(
    "changes", "What each revision means for those who were done before.", children: [.some(change)],
    example: "<changes><change revision=\"2\" effect=\"keep\">Spelling mistakes.</change></changes>")
}
