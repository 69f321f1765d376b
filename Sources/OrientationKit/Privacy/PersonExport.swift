/// All that is held about a person, for the person and their family to read: in its JSON, times are in UTC and
/// `explained` says in words what each key holds.
public struct PersonExport: Sendable, Encodable, Equatable {
  /// What each key holds, in the reader's language.
  public let explained: [String: String]
  /// When it was made.
  public let exported: String
  /// Whom it is about.
  public let person: Person
  /// The groups that they belong to now.
  public let places: [Place]
  /// How they can sign in, without the secrets.
  public let signsInWith: [String]
  /// Until when each device on which they are signed in stays so.
  public let signedInUntil: [String]
  /// Each answer, and each observation that an adult signed, in their order.
  public let answers: [Given]
  /// The sections that they read.
  public let read: [Reading]
  /// What staff wrote about them into planning forms.
  public let writtenAboutThem: [Note]
  /// Where a planning form names them.
  public let namedInPlans: [Named]
  /// Who looked at their answers, the latest first.
  public let lookedAtBy: [Seen]
  /// Everything that the log says of them, in its order.
  public let history: [Step]

  /// A person's name and id.
  public struct Person: Sendable, Encodable, Equatable {
    /// What they are called.
    public let name: String
    /// Under what everything else is kept.
    public let id: String
  }

  /// A place in a group.
  public struct Place: Sendable, Encodable, Equatable {
    /// The group's name.
    public let group: String
    /// The title of its kit.
    public let kit: String
    /// The title of the role.
    public let role: String
  }

  /// An answer, or an observation that an adult signed.
  public struct Given: Sendable, Encodable, Equatable {
    /// When.
    public let at: String
    /// Whose hand it was.
    public let by: String
    /// The module's title.
    public let module: String
    /// The section's title; nil where it is not served any more.
    public let section: String?
    /// The questions with what was answered; nil where the module is not served any more.
    public let words: String?
    /// What was sent, by the names of the fields.
    public let fields: [String: [String]]
    /// Percent of what was right.
    public let score: Double
    /// Whether it was enough.
    public let passed: Bool
    /// Which attempt it was, from 1.
    public let attempt: Int
  }

  /// A section that was read.
  public struct Reading: Sendable, Encodable, Equatable {
    /// When.
    public let at: String
    /// The module's title.
    public let module: String
    /// The section's title.
    public let section: String
  }

  /// What staff wrote into the planning form about the person.
  public struct Note: Sendable, Encodable, Equatable {
    /// When.
    public let at: String
    /// Who wrote it.
    public let by: String
    /// The group's name.
    public let group: String
    /// The field's label.
    public let field: String
    /// Nil where it was taken back.
    public let value: String?
  }

  /// A field of a planning form that names the person.
  public struct Named: Sendable, Encodable, Equatable {
    /// The group's name.
    public let group: String
    /// The field's label.
    public let field: String
  }

  /// A look at the person's answers.
  public struct Seen: Sendable, Encodable, Equatable {
    /// When.
    public let at: String
    /// Who looked.
    public let by: String
    /// What was opened.
    public let what: String
  }

  /// An event of the log.
  public struct Step: Sendable, Encodable, Equatable {
    /// When.
    public let at: String
    /// Who did it.
    public let by: String
    /// The kind of fact.
    public let what: String
    /// Its number in the log.
    public let event: Int64
  }
}

extension PersonExport {
  /// In English, or in Spanish.
  static func explained(in language: String) -> [String: String] {
    language.hasPrefix("es") ? spanish : english
  }

  private static let english = [
    "person": "The name, and the id under which everything else is kept.",
    "places": "The groups that the person belongs to now, and as what.",
    "signsInWith": "How the person can sign in. PINs and cards themselves are not kept in a form that can be read.",
    "signedInUntil": "Until when devices on which the person is signed in stay so.",
    "answers": "What the person answered, or what an adult observed and signed: every time, also earlier ones.",
    "read": "The sections that the person read.",
    "writtenAboutThem": "What staff wrote about the person in planning forms. Without a value, it was taken back.",
    "namedInPlans": "Where a planning form names the person.",
    "lookedAtBy": "Which staff opened pages with the person's answers, or had this made; kept for a year.",
    "history": "Everything in order, with its number in the log.",
    "exported": "When this was made. All times are in UTC.",
  ]

  private static let spanish = [
    "person": "El nombre y el identificador con el que se guarda todo lo demás.",
    "places": "Los grupos a los que la persona pertenece ahora y con qué papel.",
    "signsInWith": "Cómo puede entrar la persona. Los PIN y las tarjetas no se guardan de forma legible.",
    "signedInUntil": "Hasta cuándo siguen abiertas las sesiones de la persona.",
    "answers": "Lo que la persona respondió o lo que un adulto observó y firmó: todas las veces.",
    "read": "Las secciones que la persona leyó.",
    "writtenAboutThem": "Lo que el personal escribió sobre la persona en los planes. Sin valor: se retiró.",
    "namedInPlans": "Dónde un plan nombra a la persona.",
    "lookedAtBy": "Qué personal abrió páginas con las respuestas de la persona o pidió esto; se guarda un año.",
    "history": "Todo en orden, con su número en el registro.",
    "exported": "Cuándo se hizo. Todas las horas son UTC.",
  ]
}
