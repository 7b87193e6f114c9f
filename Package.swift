// swift-tools-version: 6.2
import PackageDescription

/// Every room is compiled the same way. Continuous integration sets `AFTERWORD_STRICT`, which turns each warning of
/// our own code into an error; without it, a newer compiler's new warning never stops somebody else's build.
let room: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["AFTERWORD_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// The places in a binary that hold addresses are adjusted at every start. Packed (DT_RELR, glibc 2.36 or newer) their list is a
/// hundredth as long, and the binary stays one that can be loaded anywhere.
let quickStart: [LinkerSetting] = [
  .unsafeFlags(
    ["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"],
    .when(platforms: [.linux], configuration: .release))
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
  name: "afterword",
  products: [
    .library(
      name: "Afterword",
      targets: [
        "Incidents", "StrictYAML", "Guidelines", "Documents", "LanguageServer", "Statements", "Renditions", "Playbooks",
        "Support", "Delivery", "Journal", "Content", "Operations",
      ]),
    .executable(name: "afterword", targets: ["afterword"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    // Only the headers of libcurl are used here (libcurl4-openssl-dev): the library is opened when first needed.
    .target(name: "CCurl"),
    // libarchive and libxml2 are opened when first needed, too; no headers of theirs are used.
    .target(name: "CDocuments"),
    // How the program asks for memory: settings that only C can name.
    .target(name: "CMemory"),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    // LibYAML. The Swift packages around it bring all of Foundation, and with it four milliseconds of start-up.
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),

    .target(name: "Incidents", swiftSettings: room),
    // Linked into the binary (`-l:libyaml.a`): one file less to find at every start.
    .target(
      name: "StrictYAML", dependencies: ["CYAML"], swiftSettings: room,
      linkerSettings: [
        .linkedLibrary(":libyaml.a", .when(platforms: [.linux])), .linkedLibrary("yaml", .when(platforms: [.macOS])),
      ]),
    .target(name: "Content", swiftSettings: room),
    .executableTarget(name: "embed-content", swiftSettings: room),
    .executableTarget(name: "compile-rules", dependencies: ["Guidelines", "StrictYAML"], swiftSettings: room),
    // The finished tables of the rules, made by “make generate”, taken in with `#embed`.
    .target(name: "CRuleTables", exclude: ["en.tables", "fr.tables", "es.tables", "ar.tables"]),
    // “Lifetimes” lets the compiler watch that no span outlives the table it was taken from.
    .target(
      name: "Guidelines", dependencies: ["StrictYAML", "CRuleTables"],
      swiftSettings: room + [.enableExperimentalFeature("Lifetimes")],
      // Rounding, which a program without Foundation does not bring along.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(name: "Documents", dependencies: ["Guidelines", "CDocuments"], swiftSettings: room),
    .target(name: "LanguageServer", dependencies: ["Guidelines", "Documents"], swiftSettings: room),
    .target(name: "Statements", dependencies: ["Incidents", "Guidelines", "StrictYAML", crypto], swiftSettings: room),
    .target(name: "Renditions", dependencies: ["Incidents", "Guidelines", "Statements"], swiftSettings: room),
    .target(name: "Playbooks", dependencies: ["Incidents", "StrictYAML", crypto], swiftSettings: room),
    .target(name: "Support", dependencies: ["Incidents", "StrictYAML", crypto], swiftSettings: room),
    .target(name: "Journal", dependencies: ["Incidents", "CSQLite", crypto], swiftSettings: room),
    .target(name: "Delivery", dependencies: ["Incidents", "CCurl", crypto], swiftSettings: room),
    .target(
      name: "Operations",
      dependencies: [
        "Incidents", "StrictYAML", "Content", "Guidelines", "Documents", "Statements", "Renditions", "Playbooks",
        "Support", "Delivery", "Journal", crypto, logging,
      ],
      swiftSettings: room),
    .executableTarget(
      name: "afterword",
      dependencies: [
        "CMemory", "Incidents", "StrictYAML", "Content", "Guidelines", "Documents", "LanguageServer", "Statements",
        "Renditions",
        "Playbooks", "Support", "Delivery", "Journal", "Operations", logging,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: room, linkerSettings: quickStart),

    // The examples: packages of their own for whoever copies one (“make examples”), and built here with everything else, so that the
    // tests need not compile every room a second time.
    .executableTarget(
      name: "CheckADraft", dependencies: ["Guidelines"], path: "Examples/CheckADraft/Sources/CheckADraft",
      swiftSettings: room),
    .executableTarget(
      name: "OpenAnIncident", dependencies: ["Incidents", "Journal", "Operations", "Statements"],
      path: "Examples/OpenAnIncident/Sources/OpenAnIncident", swiftSettings: room),

    // How tests start other programs.
    .target(name: "CSpawn", path: "Tests/CSpawn"),
    .target(name: "ChildProcess", dependencies: ["CSpawn"], path: "Tests/ChildProcess", swiftSettings: room),
    .testTarget(name: "IncidentsTests", dependencies: ["Incidents"], swiftSettings: room),
    .testTarget(name: "StrictYAMLTests", dependencies: ["StrictYAML"], swiftSettings: room),
    .testTarget(name: "GuidelinesTests", dependencies: ["Guidelines", "StrictYAML"], swiftSettings: room),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "Guidelines"], swiftSettings: room),
    .testTarget(
      name: "LanguageServerTests", dependencies: ["LanguageServer", "Guidelines"], swiftSettings: room),
    .testTarget(name: "StatementsTests", dependencies: ["Statements"], swiftSettings: room),
    .testTarget(name: "RenditionsTests", dependencies: ["Renditions", "Statements", crypto], swiftSettings: room),
    .testTarget(name: "PlaybooksTests", dependencies: ["Playbooks", "StrictYAML"], swiftSettings: room),
    .testTarget(name: "SupportTests", dependencies: ["Support", "StrictYAML"], swiftSettings: room),
    // A program that only writes, for tests that kill it.
    .executableTarget(
      name: "journal-writer", dependencies: ["Journal", "Incidents"], path: "Tests/JournalWriter", swiftSettings: room),
    .testTarget(
      name: "JournalTests", dependencies: ["ChildProcess", "Journal", "journal-writer"], exclude: ["Fixtures"],
      swiftSettings: room),
    .testTarget(name: "DeliveryTests", dependencies: ["Delivery"], swiftSettings: room),
    .testTarget(
      name: "OperationsTests",
      dependencies: [
        "Operations", "Delivery", "Guidelines", "Incidents", "Journal", "Playbooks", "Statements", "StrictYAML", crypto,
        logging,
      ],
      swiftSettings: room),
    .testTarget(
      name: "EndToEnd",
      dependencies: ["afterword", "ChildProcess", "Delivery", "Documents", "Guidelines", "Incidents", "Journal"],
      exclude: ["Fixtures"],
      swiftSettings: room),
  ]
)
