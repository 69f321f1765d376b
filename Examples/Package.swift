// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Examples",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "OrientationKit", path: "..")],
  targets: [
    .executableTarget(
      name: "LunchClub",
      dependencies: [
        .product(name: "OrientationKit", package: "OrientationKit"),
        .product(name: "StandardTypes", package: "OrientationKit"),
      ])
  ]
)
