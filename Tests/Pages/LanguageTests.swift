import Pages
import Testing

@Suite("The language of a reader")
struct LanguageTests {
  @Test(
    "is chosen by weight, then by order, and is English where nothing fits",
    arguments: [
      (nil, .en), ("", .en), ("es", .es), ("es-MX,es;q=0.9,en;q=0.8", .es), ("en;q=0.5, es;q=0.7", .es),
      ("fr, de", .en), ("fr, es;q=0.1", .es), ("es;q=0, en;q=0.1", .en), ("*", .en), ("en, es", .en),
      ("ES-419", .es), (";;;,,q=1", .en), ("es;q=abc", .en), ("es ; q=0.5 , en ; q=0.4", .es),
    ] as [(String?, Language)])
  func choice(header: String?, expected: Language) {
    #expect(Language(accepting: header) == expected)
  }
}
