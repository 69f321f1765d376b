internal import Hummingbird
internal import Pages

/// A form that a browser sent, as `application/x-www-form-urlencoded` (WHATWG URL, 5.1).
///
/// Names may repeat, as those of checkboxes do: the web framework's own decoder refuses that.
struct Form: Sendable {
  /// Values by name, in the order sent.
  let values: [String: [String]]

  init(_ bytes: some Sequence<UInt8>) {
    var values: [String: [String]] = [:]
    for pair in bytes.split(separator: UInt8(ascii: "&")).prefix(2000) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = parts.first.map(Self.decoded), !name.isEmpty else { continue }
      values[name, default: []].append(parts.count == 2 ? Self.decoded(parts[1]) : "")
    }
    self.values = values
  }

  /// The first value of a field; empty where it was not sent.
  subscript(name: String) -> String { values[name]?.first ?? "" }

  /// Plus is a space, `%41` is a byte, and what is not UTF-8 becomes U+FFFD.
  private static func decoded(_ bytes: some Collection<UInt8>) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "+") {
        output.append(UInt8(ascii: " "))
      } else if byte == UInt8(ascii: "%"), let value = hexadecimal(rest.prefix(2)) {
        output.append(value)
        rest = rest.dropFirst(2)
      } else {
        output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func hexadecimal(_ digits: some Collection<UInt8>) -> UInt8? {
    guard digits.count == 2 else { return nil }
    return digits.reduce(UInt8?.some(0)) { sum, digit in
      guard let sum, let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      return sum << 4 | UInt8(value)
    }
  }
}

extension Web {
  /// The form of a request that came from one of our pages.
  ///
  /// - Throws: `WebFailure` for a body that is no form, is too large, or was not sent from here.
  func form(_ request: Request, from visitor: Visitor, _ context: WebContext) async throws -> Form {
    guard request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true else {
      throw WebFailure(.badRequest, .unsupportedMediaType)
    }
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: context.maxUploadSize)
    } catch {
      throw WebFailure(.tooLarge, .contentTooLarge)
    }
    let form = Form(body.readableBytesView)
    guard protection.accepts(form, from: visitor, request) else { throw WebFailure(.formExpired, .forbidden) }
    context.sent.keep(form)
    return form
  }
}
