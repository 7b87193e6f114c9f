import Incidents

// An incident has facts by the thousand, and every command about it reads them all: these events are read without the tape and the
// containers that any JSON takes. Whatever is not exactly as it was written gives nothing, and is read like any JSON.

extension FactAdded {
  /// Reads the event as it was written; nothing where it stands in any other form.
  init?(canonical body: String) {
    let text = body.utf8
    let bytes = text.span
    var reader = CanonicalReader()
    guard reader.begin(in: bytes), let agency = reader.string("agency", in: bytes),
      let asOf = reader.moment("asOf", in: bytes)
    else { return nil }
    let basis = reader.string("basis", in: bytes)
    guard let id = reader.string("id", in: bytes) else { return nil }
    let isAboutVictim = reader.flag("isAboutVictim", in: bytes)
    guard let key = reader.string("key", in: bytes),
      let release = reader.string("release", in: bytes).flatMap(ReleaseRule.init(text:)),
      let scope = Scope(next: "scope", of: &reader, in: bytes),
      let status = reader.string("status", in: bytes).flatMap(FactStatus.init(rawValue:))
    else { return nil }
    let supersedes = reader.string("supersedes", in: bytes)
    guard let value = FactValue(next: "value", of: &reader, in: bytes), reader.end(in: bytes), reader.isAtEnd(of: bytes)
    else { return nil }
    self.init(
      id: FactID(id), key: FactKey(key), value: value, scope: scope, agency: AgencyID(agency), basis: basis, asOf: asOf,
      status: status, release: release, supersedes: supersedes.map(FactID.init(_:)), isAboutVictim: isAboutVictim,
      sumOf: nil)
  }
}

extension FactEnded {
  /// Reads the event as it was written; nothing where it stands in any other form.
  init?(canonical body: String) {
    let text = body.utf8
    let bytes = text.span
    var reader = CanonicalReader()
    guard reader.begin(in: bytes) else { return nil }
    let by = reader.string("by", in: bytes)
    guard let id = reader.string("id", in: bytes) else { return nil }
    let reason = reader.string("reason", in: bytes)
    guard reader.end(in: bytes), reader.isAtEnd(of: bytes) else { return nil }
    self.init(id: FactID(id), by: by.map(FactID.init(_:)), reason: reason)
  }
}

extension FactID {
  /// Reads an event that names a fact and nothing else; nothing where it stands in any other form.
  init?(canonical body: String) {
    let text = body.utf8
    let bytes = text.span
    var reader = CanonicalReader()
    guard reader.begin(in: bytes), let id = reader.string("id", in: bytes), reader.end(in: bytes),
      reader.isAtEnd(of: bytes)
    else { return nil }
    self.init(id)
  }
}

extension Scope {
  fileprivate init?(next name: String, of reader: inout CanonicalReader, in bytes: Span<UInt8>) {
    guard reader.begin(name, in: bytes) else { return nil }
    self.init()
    if let word = reader.string("attackers", in: bytes) {
      guard let attackers = Attackers(rawValue: word) else { return nil }
      self.attackers = attackers
    }
    period = reader.string("period", in: bytes)
    place = reader.string("place", in: bytes)
    population = reader.string("population", in: bytes)
    if let word = reader.string("route", in: bytes) {
      guard let route = Route(rawValue: word) else { return nil }
      self.route = route
    }
    severity = reader.string("severity", in: bytes)
    guard reader.end(in: bytes) else { return nil }
  }
}

extension FactValue {
  fileprivate init?(next name: String, of reader: inout CanonicalReader, in bytes: Span<UInt8>) {
    guard reader.begin(name, in: bytes) else { return nil }
    if let quantity = Quantity(next: "quantity", of: &reader, in: bytes) {
      self = .quantity(quantity)
    } else if let words = Words(next: "words", of: &reader, in: bytes) {
      self = .words(words)
    } else if let moment = reader.moment("moment", in: bytes) {
      self = .moment(moment)
    } else if let number = reader.string("telephone", in: bytes) {
      self = .telephone(number)
    } else if let address = reader.string("link", in: bytes) {
      self = .link(address)
    } else {
      return nil
    }
    guard reader.end(in: bytes) else { return nil }
  }
}

extension Quantity {
  fileprivate init?(next name: String, of reader: inout CanonicalReader, in bytes: Span<UInt8>) {
    guard reader.begin(name, in: bytes) else { return nil }
    let figure = reader.count("figure", in: bytes)
    guard let precision = reader.string("precision", in: bytes).flatMap(Precision.init(rawValue:)) else { return nil }
    let upper = reader.count("upper", in: bytes)
    guard reader.end(in: bytes) else { return nil }
    self.init(kept: precision, figure ?? 0, upper: upper)
  }
}

extension Words {
  fileprivate init?(next name: String, of reader: inout CanonicalReader, in bytes: Span<UInt8>) {
    guard reader.begin(name, in: bytes) else { return nil }
    var forms: [String: [String: String]] = [:]
    while let language = reader.beginAny(in: bytes) {
      var texts: [String: String] = [:]
      while let form = reader.anyString(in: bytes) {
        // Of a name that stands twice the first one counts, and that is for others to see to.
        guard texts.updateValue(form.value, forKey: form.name) == nil else { return nil }
      }
      guard reader.end(in: bytes), forms.updateValue(texts, forKey: language) == nil else { return nil }
    }
    guard reader.end(in: bytes) else { return nil }
    self.init(forms: forms)
  }
}
