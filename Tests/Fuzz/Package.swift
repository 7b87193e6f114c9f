// swift-tools-version: 6.2
import PackageDescription

// Coverage-guided fuzzing: `make fuzz` in the project's folder. A package of its own, because libFuzzer brings its own
// `main`, and every target must be compiled for it; `Sources` links to the rooms that are fuzzed.

let room: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
let fuzzer = room + [.unsafeFlags(["-parse-as-library"])]

let package = Package(
  name: "fuzz",
  targets: [
    .target(name: "CDocuments"),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .target(
      name: "StrictYAML", dependencies: ["CYAML"], swiftSettings: room,
      linkerSettings: [.linkedLibrary(":libyaml.a")]),
    .target(name: "CRuleTables", exclude: ["en.tables", "fr.tables", "es.tables", "ar.tables"]),
    .target(
      name: "Guidelines", dependencies: ["StrictYAML", "CRuleTables"],
      swiftSettings: room + [.enableExperimentalFeature("Lifetimes")]),
    .target(name: "Documents", dependencies: ["Guidelines", "CDocuments"], swiftSettings: room),
    .executableTarget(name: "fuzz-checker", dependencies: ["Guidelines"], swiftSettings: fuzzer),
    .executableTarget(name: "fuzz-pack", dependencies: ["Guidelines", "StrictYAML"], swiftSettings: fuzzer),
    .executableTarget(name: "fuzz-documents", dependencies: ["Documents", "Guidelines"], swiftSettings: fuzzer),
  ]
)
