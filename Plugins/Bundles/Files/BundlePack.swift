internal import Archives

extension BundleFiles {
  /// The bundle as one `.zip`: the same bytes for the same files, on every system and at any time.
  public var packed: [UInt8] { ZipArchive.packing(contents) }
}
