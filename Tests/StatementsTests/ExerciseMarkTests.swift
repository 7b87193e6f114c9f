import Guidelines
import Incidents
import Testing

@testable import Statements

/// The texts of an exercise say so themselves, in every language.
@Suite struct ExerciseMarkTests {
  private static func drill(_ kind: StatementKind = .holding) throws -> (room: Room, text: TextProposal) {
    var room = Room()
    try room.addBasics()
    var composer = room.composer(
      1, kind, links: StatementLinks(), given: [:], nextUpdate: room.now + .minutes(30))
    composer.isExercise = true
    return (room, try composer.assemble(try Language.allCases.map { try Template.shipped(kind, $0) }))
  }

  @Test func everyTextSaysSoFirstAndLast() throws {
    let (_, text) = try Self.drill()
    #expect(text.renditions.count == 4)
    for rendition in text.renditions {
      let word = ExerciseMark.word(in: rendition.language)
      #expect(rendition.text.hasPrefix("# " + word), "\(rendition.text)")
      #expect(rendition.text.hasSuffix("\n\n" + ExerciseMark.sentence(in: rendition.language)), "\(rendition.text)")
      #expect(ExerciseMark.isMarked(rendition))
      // What was bound before stands where it stood.
      let bytes = Array(rendition.text.utf8)
      for binding in rendition.bindings {
        let words = String(decoding: bytes[binding.start..<binding.end], as: UTF8.self)
        #expect(TextSafety.withoutIsolates(words) == TextSafety.withoutIsolates(binding.words))
      }
      #expect(rendition.bindings.contains { $0.source == .fact("f-1") })
    }
  }

  @Test(arguments: Language.allCases)
  func aTextThatLostItIsStopped(language: Language) throws {
    var (room, text) = try Self.drill()
    let open = OpenStatement(
      id: StatementID(incident: room.incident, number: 1), kind: .holding, links: StatementLinks(), given: [:],
      text: text, area: nil)
    try room.apply(room.register.decideNumber(for: .holding).events, City.lead)
    try room.apply(try Statement().decide(open, room.act(City.lead)), to: 1, City.lead)
    func rules(_ room: Room) throws -> [String] {
      var context = room.context(1)
      context.isExercise = true
      return try #require(room.statements[1]).textObstacles(context, at: room.now).map(\.rule)
    }
    #expect(!(try rules(room).contains("exercise-not-marked")))
    let revision = try #require(room.statements[1]?.revision)
    let words = try #require(revision.rendition(language)).text
    let bare = words.replacing(ExerciseMark.prefix(in: language), with: "")
    let edited = try room.composer(of: 1).take(bare, language, in: revision)
    try room.apply(try #require(room.statements[1]).decide(edited, room.act(City.lead)), to: 1, City.lead)
    #expect(try rules(room).contains("exercise-not-marked"))
  }

  @Test func aWordThatOnlyBeginsLikeItIsNone() {
    #expect(!ExerciseMark.leads("EXERCISES are planned", in: .english))
    #expect(ExerciseMark.leads("EXERCISE", in: .english))
    #expect(ExerciseMark.marked("EXERCICE : essai", in: .french) == "EXERCICE : essai")
  }
}
