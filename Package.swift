// swift-tools-version: 6.3
import PackageDescription

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: ["README.md"], swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies, swiftSettings: house)
}

let package = Package(
  name: "podium",
  products: [
    .executable(name: "podium", targets: ["podium"]),
    .library(name: "Podium", targets: ["Claims", "Methods", "Robustness", "Studies", "Reports"]),
  ],
  traits: [
    .trait(name: "CLP", description: "Linear programmes, by COIN-OR's CLP (coinor-libclp-dev): benefit-of-the-doubt")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "COpenBLAS", providers: [.apt(["libopenblas-dev"])]),
    .systemLibrary(name: "CMPFR", pkgConfig: "mpfr", providers: [.apt(["libmpfr-dev"])]),
    .systemLibrary(name: "CCLP", providers: [.apt(["coinor-libclp-dev"])]),
    .target(name: "CRanking"),
    .target(name: "CScanning"),
    module("Diagnostics"),
    module("Linear", ["COpenBLAS", "CMPFR", "CRanking", .target(name: "CCLP", condition: .when(traits: ["CLP"]))]),
    module("Claims", ["Diagnostics", "Linear", "CScanning"]),
    module("Methods", ["Claims", "Linear"]),
    module("Robustness", ["Methods", "Claims", "Linear"]),
    module(
      "Studies", ["Robustness", "Methods", "Claims", "Linear", "Diagnostics", .product(name: "Yams", package: "Yams")]),
    module("Reports", ["Studies", "Robustness", "Methods", "Claims", "Linear", "Diagnostics"]),
    .executableTarget(
      name: "podium",
      dependencies: [
        "Reports", "Studies", "Robustness", "Methods", "Claims", "Linear", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md"], swiftSettings: house),
    .executableTarget(
      name: "MethodTimes", dependencies: ["Studies", "Methods", "Claims", "Linear"], path: "Benchmarks/MethodTimes",
      swiftSettings: house),
    .executableTarget(
      name: "SobolTimes", dependencies: ["Linear"], path: "Benchmarks/SobolTimes", swiftSettings: house),
    .executableTarget(
      name: "RankTimes", dependencies: ["Robustness", "Linear"], path: "Benchmarks/RankTimes", swiftSettings: house),
    tests("Diagnostics", ["Diagnostics"]),
    tests("Linear", ["Linear"]),
    tests("Claims", ["Claims", "Diagnostics", "Linear"]),
    tests("Methods", ["Methods", "Claims", "Linear"]),
    tests("Robustness", ["Robustness", "Methods", "Claims", "Linear"]),
    tests("Studies", ["Studies", "Robustness", "Methods", "Claims", "Linear", "Diagnostics"]),
    tests("Reports", ["Reports", "Studies", "Robustness", "Linear", "Diagnostics"]),
    .testTarget(name: "CommandTests", dependencies: ["podium"], exclude: ["Cases", "Studies"], swiftSettings: house),
  ]
)
