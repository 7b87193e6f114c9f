import LanguageServer
import Testing

/// Cutting a stream of bytes into messages.
@Suite struct MessageReaderTests {
  private func events(_ text: String, pieces: Int? = nil) -> [MessageReader.Event] {
    var reader = MessageReader()
    let bytes = Array(text.utf8)
    guard let pieces else { return reader.read(bytes) }
    return stride(from: 0, to: bytes.count, by: pieces).flatMap {
      reader.read(bytes[$0..<min($0 + pieces, bytes.count)])
    }
  }

  @Test(arguments: [1, 2, 3, 7, 1_000]) func messagesAreFoundHoweverTheyArrive(_ pieces: Int) {
    let text =
      "Content-Length: 2\r\n\r\n{}content-length:3\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\nabcContent-Length: 0\r\n\r\n"
    #expect(
      events(text, pieces: pieces) == [.message(Array("{}".utf8)), .message(Array("abc".utf8)), .message([])])
  }

  @Test(arguments: [
    "Content-Length: -1\r\n\r\n", "Content-Length: 1e9\r\n\r\n", "Content-Length: \r\n\r\n", "Content-Type: x\r\n\r\n",
    "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", "Content-Length: 99999999999999999999999\r\n\r\n",
    "GET / HTTP/1.1\r\n\r\n",
    "\r\n\r\n\r\n\r\n", "Content-Length: 0x10\r\n\r\n", "Content-Length: ١\r\n\r\n",
  ])
  func aHeadThatCannotBeReadEndsTheStream(_ text: String) {
    let found = events(text + "Content-Length: 2\r\n\r\n{}")
    #expect(found.count == 1)
    guard case .broken = found.first else {
      Issue.record("\(found)")
      return
    }
  }

  @Test func anEndlessHeadIsNotKept() {
    var reader = MessageReader()
    var found: [MessageReader.Event] = []
    for _ in 0..<100 { found += reader.read(Array(repeating: 0x41, count: 1_000)) }
    #expect(found.count == 1)
  }

  @Test func aMessageThatIsTooLargeIsLeftOut() {
    var reader = MessageReader()
    let length = MessageReader.largest + 10
    #expect(reader.read(Array("Content-Length: \(length)\r\n\r\n".utf8)) == [.tooLarge(length)])
    let piece = [UInt8](repeating: 0x20, count: 1 << 20)
    for _ in 0..<64 { #expect(reader.read(piece).isEmpty) }
    let rest = [UInt8](repeating: 0x20, count: 10) + Array("Content-Length: 2\r\n\r\n{}".utf8)
    #expect(reader.read(rest) == [.message(Array("{}".utf8))])
  }

  @Test func whatIsFramedIsRead() {
    var reader = MessageReader()
    let content = Array("{\"é\":\"😀\"}".utf8)
    #expect(reader.read(MessageReader.framed(content)) == [.message(content)])
  }
}
