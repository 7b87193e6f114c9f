import Guidelines
import Incidents
import Testing

@testable import Statements

/// Quantities as officers type them in their own language.
@Suite struct SpokenQuantityTests {
  @Test(arguments: [
    ("au moins 3", Quantity.atLeast(3)), ("Au moins 3", .atLeast(3)), ("au plus 5", .atMost(5)),
    ("environ 30", .about(30)), ("entre 5 et 8", .between(5, 8)), ("de 5 à 8", .between(5, 8)), ("aucun", .noneKnown),
    ("inconnu", .unknown), ("al menos 3", .atLeast(3)), ("como máximo 5", .atMost(5)),
    ("aproximadamente 30", .about(30)),
    ("entre 5 y 8", .between(5, 8)), ("ninguno conocido", .noneKnown), ("desconocido", .unknown),
    ("ما لا يقل عن 3", .atLeast(3)), ("نحو 30", .about(30)), ("بين 5 و8", .between(5, 8)),
    ("ما بين 5 و8", .between(5, 8)), ("غير معروف", .unknown),
  ])
  func aQuantityIsReadInEveryLanguage(typed: String, quantity: Quantity) throws {
    #expect(try FactValue.read(typed, as: .quantity, offset: .utc) == .quantity(quantity))
  }

  @Test(arguments: [
    "plus de 3", "más de 3", "أكثر من 3", "entre 8 et 5", "au moins ٣", "au moins 3 ou 4", "environ", "entre et 5",
    "au moins 99999999", "près de 30",
  ])
  func whatIsNoClearQuantityIsRefusedAndNeverMadeExact(typed: String) throws {
    let refusal = try #require(throws: Refusal.self) { try FactValue.read(typed, as: .quantity, offset: .utc) }
    // “At least 3” is not 3.
    #expect(!refusal.mend.joined().contains("with 3 in"), "\(refusal)")
  }
}
