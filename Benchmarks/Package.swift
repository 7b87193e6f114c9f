// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds Afterword builds its benchmarks.
let package = Package(
  name: "afterword-benchmarks",
  dependencies: [.package(name: "afterword", path: "..")],
  targets: [
    .executableTarget(
      name: "outbox-benchmark",
      dependencies: [.product(name: "Afterword", package: "afterword")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "check-benchmark",
      dependencies: [.product(name: "Afterword", package: "afterword")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "journal-benchmark",
      dependencies: [.product(name: "Afterword", package: "afterword"), "RawSQLite"],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "incident-benchmark",
      dependencies: [.product(name: "Afterword", package: "afterword")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .target(name: "RawSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .executableTarget(name: "curl-load", linkerSettings: [.linkedLibrary("curl")]),
  ]
)
