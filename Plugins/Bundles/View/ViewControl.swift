internal import ActivityKit

/// One control of the view language. Everything about it is declared here once: what may be written (of which checks,
/// their messages and the reference are made), an example (which the reference shows and tests read), a response that
/// fits the example, and how the element becomes a control.
struct ViewControl: Sendable {
  let schema: ElementSchema
  /// A complete response to the schema's example.
  let fitting: Response
  /// The element's structure was checked before.
  let read: @Sendable (Element, inout ViewReading) -> Control

  init(
    _ schema: ElementSchema, fitting: [String: [String]] = [:],
    read: @escaping @Sendable (Element, inout ViewReading) -> Control
  ) {
    self.schema = schema
    self.fitting = Response(fitting)
    self.read = read
  }
}
