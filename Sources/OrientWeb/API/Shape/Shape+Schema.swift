extension Shape {
  /// The shape as a JSON Schema (2020-12), as OpenAPI 3.1 has it.
  var schema: JSON {
    switch self {
    case .text(let shape): shape.schema
    case .integer(let range?):
      ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)]
    case .integer(nil): ["type": "integer"]
    case .number: ["type": "number"]
    case .boolean: ["type": "boolean"]
    case .list(let shape): ["type": "array", "items": shape.schema]
    case .record(let shape): shape.schema
    case .map(let shape): ["type": "object", "additionalProperties": shape.schema]
    case .open: ["type": "object"]
    case .maybe(let shape): ["anyOf": [shape.schema, ["type": "null"]]]
    case .either(let shapes): ["anyOf": .array(shapes.map(\.schema))]
    case .named(let name, _): ["$ref": "#/components/schemas/\(name)"]
    }
  }

  /// What the named shapes in this one are, itself included, by name.
  var named: [String: Shape] {
    switch self {
    case .text, .integer, .number, .boolean, .open: [:]
    case .list(let shape), .map(let shape), .maybe(let shape): shape.named
    case .either(let shapes): shapes.reduce(into: [:]) { $0.merge($1.named) { first, _ in first } }
    case .record(let record): record.fields.reduce(into: [:]) { $0.merge($1.shape.named) { first, _ in first } }
    case .named(let name, let shape): shape.named.merging([name: shape]) { first, _ in first }
    }
  }
}

extension RecordShape {
  var schema: JSON {
    let properties = fields.map { field in
      JSON.Member(name: field.name, value: field.schema)
    }
    let required = fields.filter(\.isRequired).map { JSON.string($0.name) }
    var schema: [JSON.Member] = [JSON.Member(name: "type", value: "object")]
    schema.append(JSON.Member(name: "properties", value: .object(properties)))
    if !required.isEmpty { schema.append(JSON.Member(name: "required", value: .array(required))) }
    if isClosed { schema.append(JSON.Member(name: "additionalProperties", value: false)) }
    return .object(schema)
  }
}

extension Property {
  fileprivate var schema: JSON {
    shape.schema.adding(help.map { [JSON.Member(name: "description", value: .string($0))] } ?? [])
  }
}

extension TextShape {
  var schema: JSON {
    var members: [JSON.Member] = [JSON.Member(name: "type", value: "string")]
    switch kind {
    case .plain: break
    case .choice(let values): members.append(JSON.Member(name: "enum", value: .array(values.map(JSON.string))))
    case .id: members.append(JSON.Member(name: "pattern", value: "^[A-Za-z0-9._-]{1,100}$"))
    case .day: members.append(JSON.Member(name: "format", value: "date"))
    case .instant: members.append(JSON.Member(name: "format", value: "date-time"))
    case .address: members.append(JSON.Member(name: "format", value: "uri-reference"))
    }
    if let length {
      members.append(JSON.Member(name: "minLength", value: .integer(length.lowerBound)))
      members.append(JSON.Member(name: "maxLength", value: .integer(length.upperBound)))
    }
    return .object(members)
  }
}
