import Curriculum

/// What makes a file the translation of another, declared once.
///
/// A translation is a whole file beside its original: `module.es.xml` beside `module.xml`, with the same ids.
enum TranslationLanguage {
  static let ofRevision = AttributeSchema.optional(
    "of-revision", .integer(1...999_999), "in a translation alone: the revision of the original that it translates")

  /// For files whose revision nobody finishes anything by.
  static let revisions: [AttributeSchema] = [
    .optional(
      "revision", .integer(1...999_999), default: "1",
      "where there are translations: count it up by one each time you publish a change"),
    ofRevision,
  ]
}
