// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
  .treatWarning("DeprecatedDeclaration", as: .warning),
]

/// A library target of ours, in Sources/ unless it is a plugin.
func ours(
  _ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil, resources: [Resource]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: path ?? "Sources/\(name)", resources: resources,
    swiftSettings: strict)
}

/// A compiled-in activity type: it may use the plugin contract and nothing else.
func plugin(_ name: String) -> Target {
  ours(name, ["ActivityKit"], path: "Plugins/\(name)")
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies, path: "Tests/\(name)", exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "OrientationKit",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "ActivityKit", targets: ["ActivityKit"]),
    .library(name: "ActivityKitTesting", targets: ["ActivityKitTesting"]),
    // With the modules whose types stand in its interface.
    .library(
      name: "OrientationKit",
      targets: ["OrientationKit", "ActivityKit", "Authoring", "Curriculum", "Storage", "Tracking"]),
    .library(name: "StandardTypes", targets: ["StandardTypes"]),
    .executable(name: "orient", targets: ["orient"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", path: "Sources/CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),
    .target(
      name: "CSandbox", path: "Sources/CSandbox",
      cSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("lua5.4"), .linkedLibrary("seccomp", .when(platforms: [.linux]))]),
    .systemLibrary(name: "CZLib", path: "Sources/CZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibPQ", path: "Sources/CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    ours("Curriculum"),
    ours("Archives", ["CZLib"]),
    ours("ActivityKit", ["Curriculum", "Archives"]),
    ours(
      "Authoring",
      ["Curriculum", "ActivityKit", "CLibXML2", .product(name: "Crypto", package: "swift-crypto")]),
    ours("ActivityKitTesting", ["ActivityKit", "Authoring"]),
    ours("Tracking", ["Curriculum", "ActivityKit"]),
    ours(
      "Storage",
      [
        "Tracking", "Curriculum", "ActivityKit", "CLibPQ", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    ours(
      "OrientationKit",
      [
        "Curriculum", "ActivityKit", "Authoring", "Tracking", "Storage",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    ours(
      "Pages",
      ["Curriculum", "ActivityKit", "Tracking", .product(name: "Mustache", package: "swift-mustache")],
      resources: [.embedInCode("Templates"), .embedInCode("Assets"), .embedInCode("Messages")]),
    ours(
      "OrientWeb",
      [
        "Curriculum", "ActivityKit", "Tracking", "OrientationKit", "Pages",
        .product(name: "Crypto", package: "swift-crypto"),
        "Authoring", "Storage",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ]),
    ours("Bundles", ["ActivityKit", "Archives", "Authoring", "CSandbox"], path: "Plugins/Bundles"),
    plugin("Quiz"), plugin("CardSort"), plugin("Pledge"), plugin("Ordering"), plugin("Matching"), plugin("Reflection"),
    plugin("Survey"), plugin("WaitPractice"), plugin("Goal"),
    plugin("Scenario"),
    plugin("MediaPauses"), plugin("Plan"),
    plugin("ObservedChecklist"), plugin("CommunicationBoard"),
    ours(
      "StandardTypes",
      [
        "ActivityKit", "Quiz", "CardSort", "Pledge", "Ordering", "Matching", "Reflection", "Survey", "WaitPractice",
        "Goal",
        "Scenario",
        "MediaPauses", "Plan",
        "ObservedChecklist", "CommunicationBoard",
      ]),
    ours(
      "OrientCommand",
      [
        "Curriculum", "ActivityKit", "Authoring", "Tracking", "Storage", "OrientationKit", "Pages", "OrientWeb",
        "StandardTypes", "Bundles", "ActivityKitTesting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "orient", dependencies: ["OrientCommand"], path: "Sources/orient", swiftSettings: strict),

    // Measures how long evaluations take; Scripts/bench builds it.
    .executableTarget(
      name: "evaluation-times", dependencies: ["ActivityKit", "Authoring", "Bundles", "StandardTypes"],
      path: "Benchmarks/Evaluations", swiftSettings: strict),

    // Tries, in a process that has locked itself down, what a script must never do.
    .executableTarget(name: "sandbox-probe", dependencies: ["CSandbox"], path: "Tests/SandboxProbe"),

    tests("Architecture", []),
    tests("Bundles", ["Bundles", "CSandbox", "ActivityKit", "ActivityKitTesting", "Authoring"]),
    tests("Authoring", ["Authoring", "ActivityKit", "Curriculum", "StandardTypes"], exclude: ["Golden"]),
    tests(
      "Plugins",
      [
        "ActivityKit", "ActivityKitTesting", "Authoring", "StandardTypes", "Quiz", "CardSort", "Pledge", "Ordering",
        "Matching", "Reflection", "Survey", "WaitPractice", "Goal",
        "Scenario",
        "MediaPauses", "Plan",
        "ObservedChecklist", "CommunicationBoard",
      ]),
    tests("Tracking", ["Tracking", "ActivityKit", "Curriculum"]),
    tests(
      "OrientationKit",
      ["OrientationKit", "Authoring", "ActivityKit", "Curriculum", "Tracking", "Storage", "Quiz"]),
    tests("OrientWeb", ["OrientWeb", "Pages", "Tracking"]),
    tests(
      "Storage",
      ["Storage", "Tracking", "Curriculum", "ActivityKit", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("Pages", ["Pages", "Tracking", "Curriculum", "ActivityKit"], exclude: ["Golden"]),
  ]
)
