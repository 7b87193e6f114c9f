import Foundation
import Incidents
import Renditions
import Statements
import Testing

/// Alerts keep to the Common Alerting Protocol, also where its schema does not look.
@Suite struct CommonAlertTests {
  static let terms = CommonAlert.Terms(
    sender: "alerts@alder.example", status: .actual, area: "Harbour <quarter> & port", offset: Sample.offset)
  static let earlier = CommonAlert.Reference(
    sender: "alerts@alder.example", identifier: "alder-hall-statement-1", sent: Sample.released)

  /// The text of the elements of a name.
  private func elements(_ name: String, in alert: CommonAlert) -> [String] {
    alert.xml.components(separatedBy: "<\(name)>").dropFirst().map { $0.components(separatedBy: "</\(name)>")[0] }
  }

  @Test func oneInfoALanguageWithWhatToDoApart() throws {
    let alert = try CommonAlert(of: Sample.statement(), updating: [], terms: Self.terms)
    #expect(elements("language", in: alert) == ["en", "ar"])
    #expect(elements("msgType", in: alert) == ["Alert"] && elements("references", in: alert).isEmpty)
    let instruction = try #require(elements("instruction", in: alert).first)
    #expect(
      instruction == "Please keep away from Alder Hall and Quay Street. If you are nearby: go inside and stay there.")
    let description = try #require(elements("description", in: alert).first)
    #expect(description.contains("Eight people have been hurt.") && !description.contains("keep away"))
    #expect(elements("severity", in: alert) == ["Unknown", "Unknown"], "What nobody said is not made up.")
    #expect(elements("areaDesc", in: alert).first == "Harbour &lt;quarter&gt; &amp; port")
    let senders = elements("senderName", in: alert)
    #expect(senders.first?.contains(", ") == true && senders.last?.contains("، ") == true, "\(senders)")
  }

  /// Signs and applications act by this code alone: it says what the instruction says, and nothing else.
  @Test(arguments: [
    (StatementKind.allClear, "You can move around {area|the quay} again. Call {contact.emergency|112}.", ["AllClear"]),
    (.protective, "{instruction.shelter|Go inside.}\nStay away from {area|the quay}.", ["Shelter"]),
    (.protective, "{instruction.leave|Leave on foot.}", ["Evacuate"]),
    (
      .protective, "{instruction.close-windows|Close the windows.}\n{instruction.leave|Leave.}",
      ["Shelter", "Evacuate"]
    ),
    (.protective, "{instruction.stay-away|Do not come.}", ["Avoid"]),
    (.protective, "{instruction.come|Come to the hall.}", ["Execute"]),
    (.holding, "Please keep away from {area|the quay}. Call {contact.emergency|112} in danger.", ["Avoid"]),
    (.holding, "If you are nearby: {action|go inside}.", ["Execute"]),
    (.community, "We stand together. In an emergency, call {contact.emergency|112}.", ["Monitor"]),
    (.appeal, "If someone is in danger, call {contact.emergency|112}.", ["Monitor"]),
  ])
  func theResponseIsTheOneThatIsAskedFor(kind: StatementKind, words: String, codes: [String]) throws {
    let text = Sample.text("# Serious incident\n\n\(words)\n", kind: kind)
    let statement = ClearedStatement(
      incident: "alder-hall", number: 1, kind: kind, asOf: Sample.released, releasedAt: Sample.released,
      nextUpdate: nil, issuers: ["City of Alder"], texts: [text], digest: String(repeating: "0", count: 64))
    #expect(elements("responseType", in: try CommonAlert(of: statement, updating: [], terms: Self.terms)) == codes)
  }

  @Test func timesCarryAnOffsetInDigits() throws {
    let local = try CommonAlert(of: Sample.statement(), updating: [], terms: Self.terms)
    #expect(elements("sent", in: local) == ["2026-03-14T21:51:00+01:00"])
    var utc = Self.terms
    utc.offset = .utc
    let other = try CommonAlert(of: Sample.statement(), updating: [], terms: utc)
    #expect(elements("sent", in: other) == ["2026-03-14T20:51:00-00:00"], "UTC is written -00:00, never Z.")
  }

  @Test(arguments: [
    (StatementLinks(supersedes: 1), "Update"), (StatementLinks(corrects: 1), "Update"),
    (StatementLinks(withdraws: 1), "Cancel"),
  ])
  func laterStatementsReferToTheAlertsBefore(_ links: StatementLinks, _ type: String) throws {
    let alert = try CommonAlert(of: Sample.statement(2, links: links), updating: [Self.earlier], terms: Self.terms)
    #expect(elements("msgType", in: alert) == [type])
    #expect(
      elements("references", in: alert) == ["alerts@alder.example,alder-hall-statement-1,2026-03-14T21:50:00+01:00"])
    #expect(!alert.xml.contains("AllClear"), "A statement that is taken back is no all-clear.")
    #expect(throws: CommonAlertFault.noReference(2)) {
      _ = try CommonAlert(of: Sample.statement(2, links: links), updating: [], terms: Self.terms)
    }
  }

  @Test(arguments: ["", "a b@c", "a,b", "a<b", "a&b"])
  func aSenderThatWouldBreakReferencesIsRefused(_ sender: String) {
    var terms = Self.terms
    terms.sender = sender
    #expect(throws: CommonAlertFault.sender(sender)) {
      _ = try CommonAlert(of: Sample.statement(), updating: [], terms: terms)
    }
  }

  @Test func anAlertIsNeverOverBeforeItIsSent() {
    let stale = Sample.statement(nextUpdate: Sample.released - .minutes(5))
    #expect(throws: CommonAlertFault.expiresBeforeSent) {
      _ = try CommonAlert(of: stale, updating: [], terms: Self.terms)
    }
  }

  @Test func theDocumentIsWellFormed() throws {
    let hostile = Sample.text("# <b>\"&amp;]]>\n\nA <script> & 'one'.")
    let alert = try CommonAlert(of: Sample.statement(texts: [hostile]), updating: [], terms: Self.terms)
    #expect(!alert.xml.contains("<script>") && alert.xml.contains("&lt;script&gt; &amp;"))
  }
}
