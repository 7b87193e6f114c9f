// swift-tools-version: 6.2
import PackageDescription

// In a package of your own, name Afterword by its address and version instead of by a path.
let package = Package(
  name: "CheckADraft",
  dependencies: [.package(name: "afterword", path: "../..")],
  targets: [
    .executableTarget(
      name: "CheckADraft", dependencies: [.product(name: "Afterword", package: "afterword")],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)
