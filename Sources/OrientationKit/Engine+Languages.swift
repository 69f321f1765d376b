internal import Authoring

extension Engine {
  /// The same engine, which says what modules and kits say in a language (a BCP 47 tag), as far as they are translated.
  ///
  /// The record is one for all languages: ids, revisions and fingerprints are the originals', so that an answer given in
  /// one language counts in every other.
  public func speaking(_ language: String) -> Engine { Engine(self, library: library.speaking(language)) }
}
