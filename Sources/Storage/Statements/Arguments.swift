import Foundation

/// A value that a statement is given, in the few forms that both databases keep.
enum Argument: Sendable, Equatable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case bytes(Data)
}

/// Something that can stand among a statement's arguments.
protocol ArgumentConvertible {
  var argument: Argument { get }
}

/// The values of a statement's placeholders, in their order.
struct Arguments: Sendable, Equatable, ExpressibleByArrayLiteral {
  let values: [Argument]

  init(_ values: [Argument]) { self.values = values }

  init(arrayLiteral elements: (any ArgumentConvertible)?...) {
    values = elements.map { $0?.argument ?? .null }
  }

  static func + (one: Arguments, other: Arguments) -> Arguments { Arguments(one.values + other.values) }

  static func += (one: inout Arguments, other: Arguments) { one = one + other }
}

extension String: ArgumentConvertible {
  var argument: Argument { .text(self) }
}

extension Int: ArgumentConvertible {
  var argument: Argument { .integer(Int64(self)) }
}

extension Int64: ArgumentConvertible {
  var argument: Argument { .integer(self) }
}

extension Double: ArgumentConvertible {
  var argument: Argument { .real(self) }
}

/// 0 or 1: one of the databases has no truth values.
extension Bool: ArgumentConvertible {
  var argument: Argument { .integer(self ? 1 : 0) }
}

extension Data: ArgumentConvertible {
  var argument: Argument { .bytes(self) }
}
