import Foundation
import Testing

/// What we sign is checked with the tools that newsrooms have, and refused by them when one byte is changed.
@Suite struct OutsideToolTests {
  /// A signed newsroom with two released statements, the second in the place of the first.
  static func newsroom(_ body: (Workspace, URL) async throws -> Void) async throws {
    try await Scene.play(from: signed) { scene in try await body(scene.workspace, scene.workspace.file("news")) }
  }

  private static let signed = Scene.beginning { scene in
    try await scene.ok("statement draft --kind holding --language en,ar --next-update +30m")
    try await scene.clear(1, "police-press", "city-press")
    try await scene.ok("statement release 1")
    try await scene.ok("statement draft --kind situation --next-update +30m")
    try await scene.clear(2, "police-press", "city-press")
    try await scene.ok("statement release 2")
    try await scene.ok("statement site news --address https://alder.example/harbour --sign")
  }

  /// A copy of a file in which one byte is another; of text another letter or digit, so that it stays readable.
  private func change(_ path: String, at position: Double, in site: URL) throws -> String {
    var bytes = try Data(contentsOf: site.appending(path: path))
    var index = Int(Double(bytes.count - 1) * position)
    while index > 0, bytes[index] < 128, !Character(Unicode.Scalar(bytes[index])).isLetter { index -= 1 }
    bytes[index] = bytes[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
    try bytes.write(to: site.appending(path: "changed"))
    return "changed"
  }

  @Test(.enabled(if: OutsideTool.hasMinisign, "minisign is not installed; “make deps” installs it"))
  func minisignAcceptsTextsAndRefusesChangedOnes() async throws {
    try await Self.newsroom { _, site in
      for text in ["statements/1.en.txt", "statements/1.ar.txt", "statements/2.en.txt"] {
        let good = try OutsideTool.run("minisign", ["-Vm", text, "-p", "minisign.pub"], in: site)
        #expect(good.isYes && good.output.contains("Trusted comment: timestamp:"), "\(good.output)")
        for position in [0.1, 0.5, 0.95] {
          let changed = try change(text, at: position, in: site)
          let bad = try OutsideTool.run(
            "minisign", ["-Vm", changed, "-x", text + ".minisig", "-p", "minisign.pub"], in: site)
          #expect(!bad.isYes, "\(text) at \(position): \(bad.output)")
        }
        let other = try OutsideTool.run(
          "minisign", ["-Vm", "statements/2.en.txt", "-x", "statements/1.en.txt.minisig", "-p", "minisign.pub"],
          in: site)
        #expect(!other.isYes, "A signature of another text: \(other.output)")
      }
      // The trusted comment is signed, too.
      let signature = try String(contentsOf: site.appending(path: "statements/1.en.txt.minisig"), encoding: .utf8)
      try signature.replacingOccurrences(of: "statement:1", with: "statement:2")
        .write(to: site.appending(path: "moved.minisig"), atomically: true, encoding: .utf8)
      let moved = try OutsideTool.run(
        "minisign", ["-Vm", "statements/1.en.txt", "-x", "moved.minisig", "-p", "minisign.pub"], in: site)
      #expect(!moved.isYes, "\(moved.output)")
    }
  }

  @Test(.enabled(if: OutsideTool.hasOpenSSL, "openssl is not installed; “make deps” installs it"))
  func opensslAcceptsTextsAndJSONWebSignatures() async throws {
    try await Self.newsroom { _, site in
      func verify(_ file: String, _ signature: String) throws -> (isYes: Bool, output: String) {
        try OutsideTool.run(
          "openssl",
          ["pkeyutl", "-verify", "-pubin", "-inkey", "public.pem", "-rawin", "-in", file, "-sigfile", signature],
          in: site)
      }
      let text = "statements/1.ar.txt"
      let good = try verify(text, text + ".sig")
      #expect(good.isYes, "\(good.output)")
      for position in [0.1, 0.5, 0.95] {
        #expect(try !verify(try change(text, at: position, in: site), text + ".sig").isYes)
      }
      // A compact JSON Web Signature by OpenSSL alone: header and payload are the file, the rest is the signature.
      let token = try String(contentsOf: site.appending(path: "statements/1.jws"), encoding: .utf8)
      let parts = token.split(whereSeparator: { $0 == "." || $0 == "\n" }).map(String.init)
      try #require(parts.count == 3)
      try "\(parts[0]).\(parts[1])".write(to: site.appending(path: "input"), atomically: true, encoding: .utf8)
      let raw = parts[2].replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/") + "=="
      try #require(Data(base64Encoded: raw)).write(to: site.appending(path: "input.sig"))
      #expect(try verify("input", "input.sig").isYes)
      #expect(try !verify(try change("input", at: 0.4, in: site), "input.sig").isYes)
    }
  }

  /// Checks a compact signature with PyJWT and prints the payload; then the entries of the feed, and that each names the one before.
  private static let pyJWT = """
    import hashlib, json, sys, jwt
    from jwt.api_jws import PyJWS
    keys = {k["kid"]: jwt.PyJWK.from_dict(k).key for k in json.load(open(".well-known/jwks.json"))["keys"]}
    def check(token):
        return PyJWS().decode(token, keys[jwt.get_unverified_header(token)["kid"]], algorithms=["EdDSA"])
    for name in sys.argv[1:]:
        text = open(name).read()
        if name.endswith("feed.signed.json"):
            before = None
            for number, entry in enumerate(json.loads(text)["entries"], 1):
                said = json.loads(check(entry))
                assert said["entry"] == number and said.get("previous") == before, said
                before = hashlib.sha256(entry.encode()).hexdigest()
        else:
            master = json.loads(check(text.strip()))
            for signed, shown in zip(master["manifest"]["texts"], master["texts"]):
                assert signed["lines"] == [hashlib.sha256(l.encode()).hexdigest() for l in shown["lines"]]
                print("\\n".join(shown["lines"]))
    """

  @Test(.enabled(if: OutsideTool.pyJWT != nil, "python3-jwt is not installed; “make deps” installs it"))
  func pyJWTAcceptsReleasesAndTheFeed() async throws {
    let python = try #require(OutsideTool.pyJWT)
    try await Self.newsroom { _, site in
      try Self.pyJWT.write(to: site.appending(path: "check.py"), atomically: true, encoding: .utf8)
      let files = ["statements/1.jws", "statements/2.jws", "feed.signed.json"]
      let good = try OutsideTool.run(python, ["check.py"] + files, in: site)
      #expect(good.isYes && good.output.contains("serious incident"), "\(good.output)")
      for file in files {
        for position in [0.3, 0.6, 0.97] {
          let changed = try change(file, at: position, in: site)
          let bad = try OutsideTool.run(python, ["check.py", changed], in: site)
          #expect(!bad.isYes, "\(file) at \(position): \(bad.output)")
        }
      }
    }
  }

  /// Checks each signature of the general form alone with jwcrypto, in the name that its header says, and prints who signed.
  private static let jwcrypto = """
    import json, sys
    from jwcrypto import jwk, jws
    keys = {k["kid"]: jwk.JWK(**{n: k[n] for n in ("kty", "crv", "x")}) for k in json.load(open(".well-known/jwks.json"))["keys"]}
    owners = {k["kid"]: (k["officer"], k["agency"]) for k in json.load(open(".well-known/jwks.json"))["keys"]}
    document = json.load(open(sys.argv[1]))
    whole = jws.JWS()
    whole.deserialize(json.dumps(document))
    for signature in document["signatures"]:
        one = jws.JWS()
        one.deserialize(json.dumps({"payload": document["payload"], **signature}))
        header = json.loads(one.objects["protected"])
        assert owners[header["kid"]] == (header["officer"], header["agency"])
        one.verify(keys[header["kid"]])
        whole.verify(keys[header["kid"]])
        print(header["role"], header["agency"])
    """

  @Test(.enabled(if: OutsideTool.jwcrypto != nil, "python3-jwcrypto is not installed; “make deps” installs it"))
  func jwcryptoAcceptsEveryClearanceAndTheRelease() async throws {
    let python = try #require(OutsideTool.jwcrypto)
    try await Self.newsroom { _, site in
      try Self.jwcrypto.write(to: site.appending(path: "check.py"), atomically: true, encoding: .utf8)
      let good = try OutsideTool.run(python, ["check.py", "statements/1.jws.json"], in: site)
      #expect(good.isYes, "\(good.output)")
      #expect(
        good.output.split(separator: "\n").map(String.init) == ["clearance police", "clearance city", "release city"])
      for position in [0.1, 0.5, 0.8, 0.9, 0.98] {
        let changed = try change("statements/1.jws.json", at: position, in: site)
        let bad = try OutsideTool.run(python, ["check.py", changed], in: site)
        #expect(!bad.isYes, "at \(position): \(bad.output)")
      }
    }
  }

  /// The fold that makes a pasted text comparable can be written again from the documentation, in another language.
  @Test(.enabled(if: OutsideTool.path("python3") != nil, "python3 is not installed"))
  func theFoldOfATextIsTheDocumentedOne() async throws {
    let script = """
      import base64, hashlib, json, re, unicodedata
      def fold(text):
          text = unicodedata.normalize("NFC", text)
          text = re.sub("[\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe00-\\ufe0f\\ufeff]", "", text)
          text = re.sub(r"(?m)^\\s*#+", " ", text)
          for kinds, one in (("\\u2018\\u2019\\u201a\\u201b\\u2032", "'"), ("\\u201c\\u201d\\u201e\\u201f\\u2033\\u00ab\\u00bb", '"'),
                             ("\\u2010\\u2011\\u2012\\u2013\\u2014\\u2015", "-")):
              text = "".join(one if c in kinds else c for c in text)
          return re.sub(r"\\s+", " ", text.replace("\\u2026", "...").replace("*", "")).strip().lower()
      payload = json.load(open("statements/1.jws.json"))["payload"]
      for text in json.loads(base64.urlsafe_b64decode(payload + "==="))["texts"]:
          assert text["folded"] == hashlib.sha256(fold("\\n".join(text["lines"])).encode()).hexdigest(), text["language"]
      """
    try await Self.newsroom { _, site in
      try script.write(to: site.appending(path: "fold.py"), atomically: true, encoding: .utf8)
      let outcome = try OutsideTool.run("python3", ["fold.py"], in: site)
      #expect(outcome.isYes, "\(outcome.output)")
    }
  }
}
