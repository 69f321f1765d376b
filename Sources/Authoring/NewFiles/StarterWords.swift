/// The words of a file to begin with, which its author writes over.
struct StarterWords {
  let title: String
  let kitTitle: String
  let summary: String
  let objective: String
  let page: String
  let paragraph: String
  let activityPage: String
  let activityParagraph: String
  let takeaway: String
  let sectionRemark: String
  let activityRemark: String
  let kitSummary: String
  let member: String
  let leader: String
  let completeRemark: String
  let rulesRemark: String
  let question: String
  let agreement: String
  let enough: String
  let invite: String
  let agreed: String
  let known: String
  let glossaryRemark: String
  let word: String
  let meaning: String
  /// What stands for each text of an example that is in another language; nil in that of the examples.
  let placeholder: String?
}

extension StarterWords {
  init(_ language: NewFile.Language) {
    self = language == .english ? .english : .spanish
  }

  private static let english = StarterWords(
    title: "A new module", kitTitle: "A new kind of group",
    summary: "Say in two or three sentences what it is about, and for whom it is.",
    objective: "Say what a reader can do afterwards.", page: "One page, one idea",
    paragraph: "Write here. Short sentences help everybody.", activityPage: "Try it",
    activityParagraph: "Say in a sentence what there is to do.", takeaway: "Write one sentence to remember.",
    sectionRemark: "A section is one page. Keep its id when you move or rename it.",
    activityRemark: "Write your own questions and answers over these.",
    kitSummary: "Say in two or three sentences what the group is and what it does.", member: "Member",
    leader: "Leader", completeRemark: "For each module that the role completes, add: <complete module=\"…\"/>",
    rulesRemark: "When the group is ready. block keeps it from starting; warn only tells staff.",
    question: "When and where does the group meet?", agreement: "Does everybody want to take part?",
    enough: "There are enough members", invite: "Invite somebody who would enjoy it.",
    agreed: "Everybody wants to take part", known: "Time and place are known",
    glossaryRemark: "Modules refer to an entry by its id: <term ref=\"…\">word</term>", word: "A word",
    meaning: "Say in one plain sentence what it means.", placeholder: nil)

  private static let spanish = StarterWords(
    title: "Un módulo nuevo", kitTitle: "Un nuevo tipo de grupo",
    summary: "Diga en dos o tres frases de qué trata y para quién es.",
    objective: "Diga qué puede hacer después quien lo lee.", page: "Una página, una idea",
    paragraph: "Escriba aquí. Las frases cortas ayudan a todos.", activityPage: "Pruébelo",
    activityParagraph: "Diga en una frase qué hay que hacer.", takeaway: "Escriba una frase para recordar.",
    sectionRemark: "Una sección es una página. Conserve su id al moverla o cambiarle el título.",
    activityRemark: "Escriba sus propias preguntas y respuestas en lugar de estas.",
    kitSummary: "Diga en dos o tres frases qué es el grupo y qué hace.", member: "Participante",
    leader: "Responsable", completeRemark: "Por cada módulo que completa este papel, añada: <complete module=\"…\"/>",
    rulesRemark: "Cuándo está listo el grupo. block impide que empiece; warn solo avisa al personal.",
    question: "¿Cuándo y dónde se reúne el grupo?", agreement: "¿Quieren participar todos?",
    enough: "Hay suficientes participantes", invite: "Invite a alguien a quien le gustaría.",
    agreed: "Todos quieren participar", known: "Se saben la hora y el lugar",
    glossaryRemark: "Los módulos se refieren a una entrada por su id: <term ref=\"…\">palabra</term>",
    word: "Una palabra", meaning: "Diga en una frase sencilla qué significa.", placeholder: "Escriba aquí su texto")
}
