internal import Foundation

/// The files in the folder of a file, such as its pictures.
extension SourceFile {
  /// In bytes; nil where there is no such file.
  func sizeOfNeighbour(_ name: String) -> Int? {
    FileIdentity(of: path(beside: name)).flatMap { $0.isRegular ? $0.size : nil }
  }

  /// - Parameter limit: no more bytes are read.
  func neighbour(_ name: String, limit: Int) -> [UInt8]? {
    guard let file = FileHandle(forReadingAtPath: path(beside: name)) else { return nil }
    defer { try? file.close() }
    // Of an empty file nothing is read, which is no fault.
    do { return [UInt8](try file.read(upToCount: limit) ?? Data()) } catch { return nil }
  }

  private func path(beside name: String) -> String {
    path.lastIndex(of: "/").map { path[...$0] + name } ?? name
  }
}
