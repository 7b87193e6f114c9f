import Foundation
import Incidents
import Testing

@testable import Support

/// The catalogue that ships, read from the source tree.
enum ShippedCatalogue {
  static let files: [(name: String, text: String)] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Templates/support")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
      (name, (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? "")
    }
  }()

  static let catalogue: Catalogue = {
    do { return try Catalogue(files: files) } catch { fatalError("\(error)") }
  }()
}

@Suite("The catalogue that ships")
struct ShippedCatalogueTests {
  @Test func compilesWithoutFaults() throws {
    let catalogue = try Catalogue(files: ShippedCatalogue.files)
    #expect(catalogue.entries.count == 158)
  }

  @Test func everyWordIsUsed() {
    let catalogue = ShippedCatalogue.catalogue
    let sources = Set(catalogue.entries.flatMap(\.sources))
    #expect(catalogue.sources.keys.filter { !sources.contains($0) }.sorted() == [])
    let offices = Set(catalogue.entries.map(\.office))
    #expect(catalogue.offices.keys.filter { !offices.contains($0) }.sorted() == [])
    let needs = Set(catalogue.entries.flatMap(\.needs))
    #expect(catalogue.needs.keys.filter { !needs.contains($0) }.sorted() == [])
  }

  @Test func everyTaskOfASealedWitnessNeedsAnAuthority() {
    for entry in ShippedCatalogue.catalogue.entries where entry.categories.contains(.protectedWitness) {
      #expect(entry.ground == .authority && entry.purpose == .protection, "\(entry.code)")
      #expect(entry.categories == [.protectedWitness], "\(entry.code)")
    }
  }
}
