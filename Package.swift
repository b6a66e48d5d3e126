// swift-tools-version: 6.2
import PackageDescription

// The manifest is the map of the program: arrows go one way, from the tenant to the command line.
// ARCHITECTURE.md says what each module is for.

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
// The modules that hold the arithmetic also prove that they use no unsafe memory.
let pure = strict + [.strictMemorySafety()]
let strictC: [CSetting] = [.treatAllWarnings(as: .error)]
let strictCXX: [CXXSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "Uplift",
  products: [
    .executable(name: "uplift", targets: ["uplift"]),
    .library(name: "UpliftKit", targets: ["UpliftKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    // The tenant and its score.
    .target(name: "SecureScore", swiftSettings: pure),
    .target(name: "CatalogueBytes", exclude: ["catalogue.csv"], cSettings: strictC),
    .target(name: "Catalogue", dependencies: ["SecureScore", "CatalogueBytes"], swiftSettings: strict),

    // Bytes of an export to a tenant.
    .target(
      name: "SimdJSONBridge", cxxSettings: strictCXX, linkerSettings: [.linkedLibrary("simdjson")]),
    .target(
      name: "DefenderExport", dependencies: ["SecureScore", "Catalogue", "SimdJSONBridge"],
      swiftSettings: strict),

    // Made-up tenants of any size, for trying and measuring.
    .target(name: "SampleTenant", dependencies: ["SecureScore", "Catalogue"], swiftSettings: pure),

    // What it costs to fix.
    .target(name: "Effort", dependencies: ["SecureScore", "Catalogue"], swiftSettings: pure),

    // The solver.
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
    .target(name: "GLPKBridge", cSettings: strictC),
    .target(name: "IntegerProgram", dependencies: ["GLPKBridge", "CGLPK"], swiftSettings: strict),

    // What to fix, in which order, and the proof.
    .target(name: "RemediationPlan", dependencies: ["SecureScore", "Effort"], swiftSettings: pure),
    .target(
      name: "Planning", dependencies: ["RemediationPlan", "SecureScore", "Effort", "IntegerProgram"],
      swiftSettings: pure),
    .target(
      name: "Verification", dependencies: ["RemediationPlan", "SecureScore", "Effort"],
      swiftSettings: pure),

    // In from the user and out to the user.
    .target(
      name: "Policy",
      dependencies: ["Effort", "RemediationPlan", "SecureScore", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(name: "TemplateBytes", exclude: ["files"], cSettings: strictC),
    .target(
      name: "Delivery",
      dependencies: [
        "RemediationPlan", "SecureScore", "Effort", "TemplateBytes",
        .product(name: "Mustache", package: "swift-mustache"),
      ], swiftSettings: strict),
    .target(
      name: "UpliftKit",
      dependencies: [
        "Catalogue", "DefenderExport", "SecureScore", "Effort", "Policy", "Planning", "IntegerProgram",
        "RemediationPlan", "Verification", "Delivery",
      ], swiftSettings: strict),
    .executableTarget(
      name: "uplift",
      dependencies: [
        "Catalogue", "DefenderExport", "SecureScore", "Effort", "Policy", "Planning",
        "IntegerProgram", "RemediationPlan", "Verification", "Delivery", "UpliftKit", "SampleTenant",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    // Tests mirror the sources.
    .target(
      name: "Support", dependencies: ["SecureScore", "Effort", "RemediationPlan"], path: "Tests/Support",
      swiftSettings: strict),
    .testTarget(
      name: "CatalogueTests", dependencies: ["Catalogue", "SecureScore"], swiftSettings: strict),
    .testTarget(
      name: "EffortTests", dependencies: ["Effort", "Catalogue", "SecureScore", "Support"],
      swiftSettings: strict),
    .testTarget(
      name: "DefenderExportTests", dependencies: ["DefenderExport", "SecureScore", "Support"],
      swiftSettings: strict),
    .testTarget(
      name: "SampleTenantTests",
      dependencies: ["SampleTenant", "DefenderExport", "Catalogue", "SecureScore"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["uplift", "Support"], exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(name: "UpliftKitTests", dependencies: ["UpliftKit", "Delivery"], swiftSettings: strict),
    .testTarget(name: "SecureScoreTests", dependencies: ["SecureScore", "Support"], swiftSettings: strict),
    .testTarget(
      name: "PlanningTests",
      dependencies: [
        "Planning", "IntegerProgram", "Verification", "RemediationPlan", "SecureScore", "Effort", "Support",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "IntegerProgramTests", dependencies: ["IntegerProgram", "Support"], swiftSettings: strict),
    .testTarget(
      name: "VerificationTests",
      dependencies: [
        "Verification", "Planning", "IntegerProgram", "RemediationPlan", "SecureScore", "Effort", "Support",
      ], swiftSettings: strict),
    .testTarget(
      name: "DeliveryTests",
      dependencies: ["Delivery", "RemediationPlan", "Effort", "SecureScore", "Support"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "PolicyTests",
      dependencies: ["Policy", "Catalogue", "Effort", "RemediationPlan", "SecureScore", "Support"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c17,
  cxxLanguageStandard: .cxx17
)
