import Crypto
import Foundation
import Incidents
import Renditions
import Statements
import Testing

/// Signatures that other people's tools check; here with the bytes that their formats prescribe.
@Suite struct PublicSignatureTests {
  let own = Curve25519.Signing.PrivateKey()
  var key: PublicSignatureKey {
    get throws { try #require(PublicSignatureKey(base64: own.publicKey.rawRepresentation.base64EncodedString())) }
  }

  private func signature() throws -> PublicSignature {
    let own = own
    return PublicSignature(key: try key) { Array(try own.signature(for: Data($0))) }
  }

  private func decoded(_ part: Substring) -> Data {
    let text = part.replacing("-", with: "+").replacing("_", with: "/")
    return Data(base64Encoded: text + String(repeating: "=", count: (4 - text.count % 4) % 4)) ?? Data()
  }

  @Test func aCompactSignatureCoversHeaderAndStatement() throws {
    let token = try signature().compact(of: "{\"a\":\"é\"}\n")
    let parts = token.split(separator: ".")
    #expect(parts.count == 3 && !token.contains("="))
    #expect(String(decoding: decoded(parts[1]), as: UTF8.self) == "{\"a\":\"é\"}\n")
    #expect(
      String(decoding: decoded(parts[0]), as: UTF8.self)
        == "{\"alg\":\"EdDSA\",\"kid\":\"\(try key.id)\",\"typ\":\"JWS\"}")
    #expect(own.publicKey.isValidSignature(decoded(parts[2]), for: Data("\(parts[0]).\(parts[1])".utf8)))
  }

  @Test func theThumbprintIsThatOfTheStandard() throws {
    // The key and thumbprint of RFC 8037, appendix A.
    let known = try #require(PublicSignatureKey(base64: "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="))
    #expect(known.id == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
    let set = PublishedKey.keySet([
      PublishedKey(officer: "lead", agency: "city", publicKey: "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")
    ])
    #expect(
      set.contains("\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"") && set.contains("\"crv\":\"Ed25519\""))
  }

  @Test func minisignLinesHoldAlgorithmKeySignatureAndComment() throws {
    let file = try signature().minisign(of: "Words.\n", comment: "timestamp:1\tfile:1.en.txt\nsecond line")
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 5 && lines[4].isEmpty && lines[0].hasPrefix("untrusted comment: "))
    let first = Data(base64Encoded: String(lines[1])) ?? Data()
    #expect(first.count == 74 && first.prefix(2) == Data("Ed".utf8))
    let published = Data(base64Encoded: try key.minisignLine) ?? Data()
    #expect(published.count == 42 && published.dropFirst(2).prefix(8) == first.dropFirst(2).prefix(8))
    #expect(published.suffix(32) == own.publicKey.rawRepresentation)
    #expect(own.publicKey.isValidSignature(first.suffix(64), for: Data("Words.\n".utf8)))
    let comment = lines[2].dropFirst("trusted comment: ".count)
    let global = Data(base64Encoded: String(lines[3])) ?? Data()
    #expect(own.publicKey.isValidSignature(global, for: first.suffix(64) + Data(comment.utf8)))
    #expect(!comment.contains("\n") && comment.hasSuffix("second line"), "A comment stays one line.")
  }

  @Test func rawSignaturesAre64BytesOverTheTextAlone() throws {
    let raw = try signature().raw(of: "Words.\n")
    #expect(raw.count == 64 && own.publicKey.isValidSignature(Data(raw), for: Data("Words.\n".utf8)))
    #expect(!own.publicKey.isValidSignature(Data(raw), for: Data("Words!\n".utf8)))
    #expect(try key.pem.hasPrefix("-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA"))
  }

  @Test func aSignedSiteHoldsEverythingThatIsNeededToCheckIt() throws {
    let statements = [Sample.statement(1)]
    let frame = Newsroom.Frame(address: "https://alder.example", offset: Sample.offset)
    let site = try Newsroom(of: statements, proofs: .init(exports: [1: "{}\n"]), frame: frame)
      .signed(by: signature(), key: key, statements: statements)
    let paths = Set(site.files.map(\.path))
    for path in [
      "statements/1.en.txt", "statements/1.en.txt.minisig", "statements/1.ar.txt.sig", "statements/1.jws",
      ".well-known/jwks.json", "minisign.pub", "public.pem", "index.html",
    ] { #expect(paths.contains(path), "\(path)") }
    let text = try #require(site.files.first { $0.path == "statements/1.en.txt" })
    let raw = try #require(site.files.first { $0.path == "statements/1.en.txt.sig" })
    #expect(own.publicKey.isValidSignature(Data(raw.bytes), for: Data(text.bytes)))
  }
}
