import Delivery
import Testing

/// A signature and what was signed. The first two are published (the reference libraries' own test and the example of the
/// Standard Webhooks text); the others were computed with the Python package standardwebhooks 1.1.0.
struct SignedExample: CustomTestStringConvertible {
  let name: String
  var secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
  let id: String
  let seconds: Int64
  let body: String
  let signature: String

  var testDescription: String { name }

  static let all = [
    SignedExample(
      name: "reference libraries", id: "msg_p5jXN8AQM9LWM0D4loKWxJek", seconds: 1_614_265_330,
      body: #"{"test": 2432232314}"#, signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
    SignedExample(
      name: "specification", id: "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W", seconds: 1_674_087_231,
      body:
        #"{"type":"contact.created","timestamp":"2022-11-03T20:26:10.344522Z","data":{"id":"1f81eb52-5198-4599-803e-771906343485"}}"#,
      signature: "v1,ARw42xaAApl/nxRo+iPGYwSaMQaOwMo2eyH5JBRA+bQ="),
    SignedExample(
      name: "empty body", id: "msg_empty", seconds: 1_700_000_000, body: "",
      signature: "v1,LrOGikvEp3ovC4ipwU5sfXzzFy9SMN1tDL3jPPGtLmc="),
    SignedExample(
      name: "three scripts", id: "msg_utf8", seconds: 1_700_000_000, body: #"{"t":"Bonjour – العربية 😀"}"#,
      signature: "v1,hqf0Rws1bDDiAOkBNrmK6uC8WJdaviBXC7ZcLjCif6A="),
    SignedExample(
      name: "line end", id: "msg_nl", seconds: 1_767_225_600, body: "{\"a\":1}\n",
      signature: "v1,rZ1sOmZo3/jLEm9f9dhdunsFoNwLUstKO6xgK6gv+1w="),
    SignedExample(
      name: "shortest secret", secret: "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX", id: "evt_01HZZZ",
      seconds: 1_767_225_600, body: #"{"type":"statement.cleared"}"#,
      signature: "v1,vVEJHUwP0AFSHyBG+yA9h6RkmLOY9UDTA9nE+MJhrLU="),
    SignedExample(
      name: "longest secret",
      secret:
        "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+Pw==",
      id: "evt_01HZZZ", seconds: 1_767_225_600, body: #"{"type":"statement.cleared"}"#,
      signature: "v1,gT255WcN4RKBvbvyqQtAdkyisonxwuQyWYIxd6hH59A="),
  ]

  func verify(
    id: String?? = nil, timestamp: String?? = nil, signature: String?? = nil, body: String? = nil, now: Int64? = nil,
    secrets: [WebhookSecret]? = nil
  ) throws -> WebhookSignature.Finding {
    WebhookSignature.verify(
      id: id ?? self.id, timestamp: timestamp ?? String(seconds), signature: signature ?? self.signature,
      body: Array((body ?? self.body).utf8), secrets: try secrets ?? [WebhookSecret(secret)], now: now ?? seconds)
  }
}

@Suite("Signatures")
struct SignatureTests {
  static let spare = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="

  @Test("agree with the published ones", arguments: SignedExample.all)
  func vectors(example: SignedExample) throws {
    let header = WebhookSignature.header(
      id: example.id, seconds: example.seconds, body: Array(example.body.utf8),
      secrets: [try WebhookSecret(example.secret)])
    #expect(header == example.signature)
    #expect(try example.verify() == .verified)
  }

  @Test("break when one thing changes", arguments: SignedExample.all)
  func anyChange(example: SignedExample) throws {
    #expect(try example.verify(body: example.body + " ") == .forged)
    #expect(try example.verify(id: example.id + "x") == .forged)
    #expect(try example.verify(timestamp: String(example.seconds + 1)) == .forged)
    #expect(try example.verify(secrets: [WebhookSecret(Self.spare)]) == .forged)
    #expect(try example.verify(secrets: []) == .forged)
  }

  @Test("break when any one byte of the body changes")
  func everyByte() throws {
    let example = SignedExample.all[0]
    let bytes = Array(example.body.utf8)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      let finding = WebhookSignature.verify(
        id: example.id, timestamp: String(example.seconds), signature: example.signature, body: changed,
        secrets: [try WebhookSecret(example.secret)], now: example.seconds)
      #expect(finding == .forged)
    }
  }

  @Test(
    "hold for five minutes either way",
    arguments: [
      (-300, WebhookSignature.Finding.verified), (300, .verified), (-301, .stale(seconds: -301)),
      (301, .stale(seconds: 301)),
    ] as [(Int64, WebhookSignature.Finding)])
  func tolerance(offset: Int64, expected: WebhookSignature.Finding) throws {
    let example = SignedExample.all[0]
    #expect(try example.verify(now: example.seconds + offset) == expected)
  }

  @Test("of an old and a new secret stand side by side while secrets change")
  func rotation() throws {
    let example = SignedExample.all[0]
    let old = try WebhookSecret(example.secret)
    let new = try WebhookSecret(Self.spare)
    let header = WebhookSignature.header(
      id: example.id, seconds: example.seconds, body: Array(example.body.utf8), secrets: [new, old])
    #expect(header.split(separator: " ", omittingEmptySubsequences: false).count == 2)
    #expect(try example.verify(signature: header, secrets: [old]) == .verified)
    #expect(try example.verify(signature: header, secrets: [new]) == .verified)
    #expect(try example.verify(signature: "v2,xxx v1a,yyy " + header, secrets: [new]) == .verified)
  }

  @Test(
    "that cannot be read count as absent",
    arguments: ["", " ", "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", "v2,g0hM", "v1a,xxxx"])
  func unreadable(signature: String) throws {
    #expect(try SignedExample.all[0].verify(signature: signature) == .unsigned)
  }

  @Test(
    "need an id and a time in whole seconds", arguments: ["", "+1614265330", "1614265330.0", "-1", "99999999999999999"])
  func times(timestamp: String) throws {
    #expect(try SignedExample.all[0].verify(timestamp: timestamp) == .unsigned)
    #expect(try SignedExample.all[0].verify(timestamp: .some(nil)) == .unsigned)
    #expect(try SignedExample.all[0].verify(id: .some(nil)) == .unsigned)
  }
}

@Suite("Webhook secrets")
struct WebhookSecretTests {
  @Test(
    "are read with and without prefix, padding and white space",
    arguments: [
      "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8",
      "  whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n",
    ])
  func reading(text: String) throws {
    #expect(try WebhookSecret(text) == WebhookSecret(bytes: Array(0..<32)))
    #expect(try WebhookSecret(text).revealed() == "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
  }

  @Test("have 24 to 64 bytes", arguments: [0, 8, 23, 65, 200])
  func length(count: Int) {
    #expect(throws: WebhookSecret.Fault.length(count)) {
      try WebhookSecret(bytes: [UInt8](repeating: 7, count: count))
    }
  }

  @Test("are base64", arguments: ["whsec_%%%", "päss", "whsec_AAEC AwQF"])
  func alphabet(text: String) {
    #expect(throws: WebhookSecret.Fault.notBase64) { try WebhookSecret(text) }
  }

  @Test("never show themselves")
  func hidden() throws {
    let secret = try WebhookSecret(bytes: Array(0..<32))
    for text in ["\(secret)", String(reflecting: secret), "\([secret])", "\(Optional(secret) as Any)"] {
      #expect(!text.contains("AAEC"))
      #expect(text.contains("not shown"))
    }
  }
}
