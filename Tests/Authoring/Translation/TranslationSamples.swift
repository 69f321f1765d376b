import Curriculum
import Foundation

@testable import Authoring

/// A module with all that a translation must keep, and its translation.
enum TranslationSamples {
  static let original = """
    <module xmlns="\(orientationNamespace)" id="m" revision="2" minutes="5" xml:lang="en">
    <title>Give people time</title><summary>How to wait for somebody who needs time.</summary>
    <objectives><objective id="wait">Give a partner the time that they need.</objective></objectives>
    <section id="one"><title>Wait a moment</title>
    <p>Many people <em>need</em> more time. See <see section="two">what comes next</see>.</p>
    <p>Use your <abbr title="communication board">board</abbr>.</p>
    <figure src="board.svg" alt="A board with five words on it"><caption>Our board of words</caption></figure>
    <activity id="check" objective="wait"><quiz pass="80"><choice id="q" critical="true">
    <prompt>What do you do now?</prompt>
    <option correct="true">Wait for the answer.<feedback>Yes, that is right.</feedback></option>
    <option>Guess what they mean.<feedback>That takes their turn away.</feedback></option>
    </choice></quiz></activity></section>
    <section id="two"><title>What comes next</title><p>Then you go on together.</p></section>
    <changes><change revision="2" effect="retake" section="two">It says more now.</change></changes>
    </module>
    """

  static let spanish = """
    <module xmlns="\(orientationNamespace)" id="m" revision="1" of-revision="2" minutes="5" xml:lang="es">
    <title>Dale tiempo a la gente</title><summary>Cómo esperar a quien necesita tiempo.</summary>
    <objectives><objective id="wait">Darle a un compañero el tiempo que necesita.</objective></objectives>
    <section id="one"><title>Espera un momento</title>
    <p>Mucha gente <em>necesita</em> más tiempo. Mira <see section="two">lo que sigue</see>.</p>
    <p>Usa tu <abbr title="tablero de comunicación">tablero</abbr>.</p>
    <figure src="board.svg" alt="Un tablero con cinco palabras"><caption>Nuestro tablero</caption></figure>
    <activity id="check" objective="wait"><quiz pass="80"><choice id="q" critical="true">
    <prompt>¿Qué haces ahora?</prompt>
    <option correct="true">Esperar la respuesta.<feedback>Sí, eso es.</feedback></option>
    <option>Adivinar lo que quiere decir.<feedback>Eso le quita su turno.</feedback></option>
    </choice></quiz></activity></section>
    <section id="two"><title>Lo que sigue</title><p>Luego siguen juntos.</p></section>
    </module>
    """

  /// Writes files into a folder and checks it; the pictures are there.
  static func check(_ files: [String: String], in folder: URL) throws -> CheckResult {
    for (name, text) in files {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    for name in ["board.svg", "board.es.svg"] { try Data().write(to: folder.appending(path: name)) }
    return try Checker(types: standardTypes()).check(paths: [folder.path])
  }

  /// Checks the pair.
  static func check(_ original: String = original, _ spanish: String = spanish) throws -> CheckResult {
    try withFolder { try check(["module.xml": original, "module.es.xml": spanish], in: $0) }
  }
}

extension CheckResult {
  /// The names of all that is said.
  var names: [String] { files.flatMap(\.diagnostics).map(\.id) }
}
