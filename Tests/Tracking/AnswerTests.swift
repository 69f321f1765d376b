import Curriculum
import Testing
import Tracking

@Suite("An answer of the planning form")
struct AnswerTests {
  static let types: [(type: FieldType, right: [String], wrong: [String])] = [
    (.boolean, ["true", "false"], ["", "yes", "True", "1", " true"]),
    (.number, ["0", "14", "-2.5", "1e3"], ["", "many", "inf", "nan", "1,5", " 1"]),
    (.days, ["0", "14", "36500"], ["", "-1", "2.5", "36501", "two", " 7", "99999999999999999999"]),
    (.date, ["2026-09-01", "2024-02-29"], ["", "2026-02-29", "1.9.2026", "today"]),
    (.text, ["x", " "], [""]),
    (
      .choice([.init(value: "yes", label: "Yes"), .init(value: "no", label: "No")]), ["yes", "no"],
      ["", "Yes", "maybe"]
    ),
  ]

  @Test("is one where it is of the field's type, and unknown where it is not", arguments: types.indices)
  func accepts(index: Int) {
    let (type, right, wrong) = Self.types[index]
    for value in right { #expect(type.accepts(value), "\(value)") }
    for value in wrong {
      #expect(!type.accepts(value), "\(value)")
      let field = Sample.field("f", type)
      let group = Sample.group([], [FieldKey(field.id): value])
      for condition in [Condition.field(field.id, .notEquals("z")), .not(.field(field.id, .equals("z")))] {
        #expect(Sample.judge(condition, group, fields: [field]).truth == .unknown, "\(value)")
      }
    }
  }

  @Test("that is a number is compared as a number", arguments: [("14", Truth.pass), ("14.0", .pass), ("14.5", .fail)])
  func numbers(value: String, truth: Truth) {
    let field = Sample.field("f", .number)
    let group = Sample.group([], [FieldKey(field.id): value])
    #expect(Sample.judge(.field(field.id, .equals("14")), group, fields: [field]).truth == truth)
    #expect(Sample.judge(.field(field.id, .notEquals("14")), group, fields: [field]).truth == !truth)
  }

  @Test("of a field that is not in the kit is unknown")
  func noField() {
    let group = Sample.group([], [FieldKey(FieldID("gone")): "true"])
    #expect(Sample.judge(.field(FieldID("gone"), .equals("true")), group).truth == .unknown)
  }
}

@Suite("A rule about nothing")
struct EmptyRuleTests {
  @Test("is unknown where a role has no modules to complete")
  func noModules() {
    let group = Sample.group([Sample.member("Ana", Sample.focus)])
    #expect(Sample.judge(.complete(Sample.focus), group).truth == .unknown)
  }

  @Test("is unknown where it has no conditions")
  func noConditions() {
    #expect(Sample.judge(.all([]), Sample.group([])).truth == .unknown)
    #expect(Sample.judge(.any([]), Sample.group([])).truth == .unknown)
    #expect(Sample.judge(.not(.all([])), Sample.group([])).truth == .unknown)
  }
}
