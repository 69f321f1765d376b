extension Library {
  /// No modules and no kits: for what only works on the record.
  public static var empty: Library { Library(of: []) }
}
