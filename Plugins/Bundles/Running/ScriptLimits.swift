/// How long scripts may take, and how often their process may fail.
public struct ScriptLimits: Sendable {
  /// How long one call may run.
  public var call: Duration = .milliseconds(250)
  /// How long the process may take to start and read the script.
  public var greeting: Duration = .seconds(5)
  /// After so many failures within the window the bundle is set aside.
  public var failures = 5
  public var window: Duration = .seconds(60)
  /// How long to wait before the process is started again after the second failure in the window; each further one
  /// doubles it.
  public var pause: Duration = .milliseconds(50)
  /// How long a process whose script took too many steps rests before it gets the next call, so that a script that
  /// never ends takes a tenth of a processor and not all of it.
  public var rest: Duration = .milliseconds(20)
  /// How long a caller looks for the reply itself before it lets its thread go; a bundle whose last reply took more than
  /// twice as long is not looked for.
  public var patience: Duration = .microseconds(50)
  /// How often running calls are looked at.
  public var watch: Duration = .milliseconds(20)
  /// The longest request, in bytes.
  public var request = 262_144

  public init() {}

  public static let standard = ScriptLimits()
}
