/// The part of a file that a browser asks for, as when somebody moves on in a video (RFC 9110, 14).
enum ByteRange: Equatable {
  /// Nothing that can be understood is asked for, or several parts at once: then the whole file is sent.
  case whole
  case part(ClosedRange<Int>)
  /// The part lies behind the file's end.
  case unsatisfiable

  /// - Parameters:
  ///   - header: the value of `Range`, such as `bytes=0-1023`.
  ///   - size: the file's bytes.
  init(_ header: String?, size: Int) {
    guard let header, let range = Self.range(header.utf8) else {
      self = .whole
      return
    }
    switch range {
    case (nil, let last?): self = last > 0 && size > 0 ? .part(max(0, size - last)...(size - 1)) : .unsatisfiable
    case (let first?, let last):
      if let last, last < first {
        self = .whole
      } else {
        self = first < size ? .part(first...min(last ?? .max, size - 1)) : .unsatisfiable
      }
    case (nil, nil): self = .whole
    }
  }

  /// The two numbers of one range; nil where the header is something else.
  private static func range(_ header: String.UTF8View) -> (Int?, Int?)? {
    let unit = Array("bytes=".utf8)
    guard header.starts(with: unit) else { return nil }
    let parts = header.dropFirst(unit.count).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let numbers = parts.map { part -> Int? in
      part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        ? Int(String(decoding: part, as: UTF8.self)) : nil
    }
    // A part that is not empty must be a number.
    guard zip(parts, numbers).allSatisfy({ $0.isEmpty || $1 != nil }) else { return nil }
    return (numbers[0], numbers[1])
  }
}
