import Curriculum

/// OK032: files that activities use.
enum AttachmentExplanations {
  static let all = [
    Explanation(
      "OK0321", "attachment.missing",
      """
      An activity uses a file, such as a communication board, that is not in the module's folder. Capital letters count:
      Lunch.obf and lunch.obf are two files on most servers. Copy the file into the folder, or correct its name.
      """,
      wrong: "board=\"Lunch.obf\" beside lunch.obf", right: "board=\"lunch.obf\" beside lunch.obf"),
    Explanation(
      "OK0322", "attachment.outside",
      """
      An activity names a file that is not in the module's own folder. A module is one folder: whoever copies the folder
      has everything. Put the file there, and write its name alone, without a path.
      """,
      wrong: "board=\"../boards/lunch.obf\"", right: "board=\"lunch.obf\""),
    Explanation(
      "OK0323", "attachment.too-large",
      """
      The file is larger than this activity can use. It would take long to fetch in a school, and much memory to read.
      Make its pictures smaller, or leave out the parts that the activity does not need.
      """,
      wrong: "board=\"everything.obz\" with 300 MB", right: "board=\"lunch.obz\" with 800 KB"),
  ]
}
