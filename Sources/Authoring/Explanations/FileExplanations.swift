import Curriculum

/// OK00: the file itself, before anything in it is read.
enum FileExplanations {
  static let all = [
    Explanation(
      "OK0001", "xml.empty",
      """
      The file holds nothing, or nothing but spaces and empty lines. This mostly happens when an editor made the
      file and nobody has written into it yet, or when saving was interrupted. Write a module or a kit into it,
      copy a file that works as a start, or delete it.
      """,
      wrong: "(a file of 0 bytes)",
      right: "<module xmlns=\"urn:orientation-kit:1\" id=\"waiting\" …>…</module>"),
    Explanation(
      "OK0002", "xml.too-large",
      """
      The file is larger than a module can be. A module of ten minutes has about 20 KB, and the limit is a
      hundred times that, so something else is in the file: a picture that was pasted in as text, or many copies
      of the same text. Put pictures into files of their own, beside the module, and split a text that is really
      so long into several modules.
      """,
      wrong: "module.xml with 6 MB, and pictures pasted into it",
      right: "module.xml with 20 KB, and board.svg beside it"),
    Explanation(
      "OK0003", "xml.encoding",
      """
      Files are saved in the encoding UTF-8, which has every letter of every language. This one is saved, or
      says that it is saved, in another encoding, such as UTF-16 or Latin-1; then letters like é or ñ would turn
      into something else. In your editor choose "Save as" or "Save with encoding" and take UTF-8. The first
      line need not name an encoding; if it does, it must say UTF-8.
      """,
      wrong: "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
      right: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"),
    Explanation(
      "OK0004", "xml.unreadable",
      """
      The file could not be opened as XML, because the computer had not enough memory at that moment. Nothing is
      wrong with your text. Close other programs and check again.
      """,
      wrong: "(the computer had no memory left)",
      right: "(close other programs and check again)"),
    Explanation(
      "OK0005", "file.special",
      """
      Under this name there is no file with text in it, but something else that the system shows as a file, such as a
      pipe or a device. Reading it could wait for ever, so it is left alone. Remove it from the folder of the modules.
      """,
      wrong: "module.xml, made with mkfifo",
      right: "module.xml, saved by an editor"),
    Explanation(
      "OK0006", "file.unreadable",
      """
      The file is there, but the computer does not let it be read. Perhaps it belongs to somebody else who has not shared
      it, or it is a link to a file that is gone. The message says which. Ask its owner for the permission to read it, or
      remove the link.
      """,
      wrong: "module.xml, a link to a file that was deleted",
      right: "module.xml, the file itself"),
    Explanation(
      "OK0007", "file.changing",
      """
      Some program writes to the file again and again, so that what was read may be half of one version and half of
      another. Wait until a copy or a synchronization is done, then check again.
      """,
      wrong: "module.xml, while it is copied from a slow disk",
      right: "module.xml, when the copy is complete"),
    Explanation(
      "OK0008", "folder.loop", severity: .warning,
      """
      In the folder there is a link that leads back to a folder around it, so that the same files would be found for ever.
      Everything was checked once, without following the link. Remove it, since it gives nothing.
      """,
      wrong: "Modules/core/all is a link to Modules",
      right: "Modules/core without a link"),
    Explanation(
      "OK0009", "folder.unreadable",
      """
      A folder inside the one that was named cannot be read, so nothing in it was checked and modules in it seem to be
      missing. Ask whoever owns the folder for the permission to read it, or move it elsewhere.
      """,
      wrong: "Modules/drafts, which only its owner may open",
      right: "Modules/drafts, which may be read"),
  ]
}
