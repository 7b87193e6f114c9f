import CDocuments

/// libxml2 at work on one part of a document, hardened: see `cdocuments_parse`.
enum XMLParser {
  /// What the C side's `context` points to while a document is parsed.
  private final class Reception {
    var handler: any XMLHandler
    init(_ handler: any XMLHandler) { self.handler = handler }
  }

  /// Hands every element of a document to a handler.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - part: Its name, for errors.
  ///   - handler: Who reads it.
  ///   - place: Where parsing ended, for those who say so.
  static func parse<Handler: XMLHandler>(
    _ bytes: [UInt8], part: String, into handler: inout Handler, endingAt place: inout XMLPlace
  ) throws(DocumentError) {
    if let reason = unsafe cdocuments_load_xml() { throw .libraryMissing(unsafe String(cString: reason)) }
    let reception = Reception(handler)
    var last = cdocuments_place()
    let end = withExtendedLifetime(reception) {
      var table = unsafe cdocuments_handler(
        context: Unmanaged.passUnretained(reception).toOpaque(), start: onStart, end: onEnd, text: onText)
      return unsafe bytes.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return cdocuments_broken }
        return unsafe cdocuments_parse(base, buffer.count, &table, &last)
      }
    }
    place = XMLPlace(line: max(1, Int(last.line)), column: max(1, Int(last.column)))
    switch end {
    case cdocuments_parsed: break
    case cdocuments_too_deep: throw .tooDeep(part: part)
    case cdocuments_declares_type: throw .declaresType(part: part)
    case cdocuments_unavailable: throw .libraryMissing("there is not enough memory")
    default: throw .brokenXML(part: part, line: place.line)
    }
    if let finished = reception.handler as? Handler { handler = finished }
  }

  /// The same, for those who do not ask where it ended.
  static func parse<Handler: XMLHandler>(
    _ bytes: [UInt8], part: String, into handler: inout Handler
  ) throws(DocumentError) {
    var place = XMLPlace()
    try parse(bytes, part: part, into: &handler, endingAt: &place)
  }

  private static func reception(_ context: UnsafeMutableRawPointer) -> Reception {
    unsafe Unmanaged<Reception>.fromOpaque(context).takeUnretainedValue()
  }

  private static let onStart:
    @convention(c) (
      UnsafeMutableRawPointer, cdocuments_space, UnsafePointer<CChar>, UnsafePointer<cdocuments_attribute>?, Int,
      cdocuments_place
    ) -> CInt = { context, space, name, attributes, count, place in
      var element = XMLElement(
        space: XMLSpace(rawValue: space.rawValue) ?? .other, name: unsafe String(cString: name), attributes: [],
        place: XMLPlace(line: max(1, Int(place.line)), column: max(1, Int(place.column))))
      if let attributes = unsafe attributes {
        for index in 0..<count {
          let each = unsafe attributes[index]
          let value = unsafe UnsafeRawBufferPointer(start: each.value, count: each.value_length)
          element.attributes.append(
            .init(
              space: XMLSpace(rawValue: unsafe each.space.rawValue) ?? .other, name: unsafe String(cString: each.name),
              value: unsafe String(decoding: value, as: UTF8.self)))
        }
      }
      unsafe reception(context).handler.start(element)
      return 0
    }

  private static let onEnd: @convention(c) (UnsafeMutableRawPointer, cdocuments_space, UnsafePointer<CChar>) -> CInt = {
    context, space, name in
    unsafe reception(context).handler.end(XMLSpace(rawValue: space.rawValue) ?? .other, String(cString: name))
    return 0
  }

  private static let onText: @convention(c) (UnsafeMutableRawPointer, UnsafePointer<CChar>, Int) -> CInt = {
    context, bytes, length in
    let raw = unsafe UnsafeRawBufferPointer(start: bytes, count: length)
    unsafe raw.withMemoryRebound(to: UInt8.self) { unsafe reception(context).handler.text($0.span) }
    return 0
  }
}
