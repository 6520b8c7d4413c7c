// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled in the Swift 6 language mode, with strict concurrency; CI adds
/// `-Xswiftc -warnings-as-errors`. What the language mode proves of exclusive access need not be
/// checked again while a release build runs; the tests' builds check it.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
]

let package = Package(
  name: "ParkMetrics",
  products: [.executable(name: "parkmetrics", targets: ["parkmetrics"])],
  targets: [
    // Floor 0: system libraries, and the lexicon's tables as bytes.
    .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(
      name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .target(
      name: "CLexiconTables", exclude: ["tables"]),

    // Floor 1: values without I/O, CSV, and workbooks.
    .target(name: "Measurements", swiftSettings: settings),
    .target(name: "CSVFiles", dependencies: ["CCSV"], swiftSettings: settings),
    .target(name: "SpreadsheetFiles", dependencies: ["CXLSXWriter"], swiftSettings: settings),

    // Floor 2: what the program knows of the field.
    .target(
      name: "Lexicon", dependencies: ["CLexiconTables", "CSVFiles", "Measurements"],
      swiftSettings: settings),

    // The lexicon of the carried tables, compiled when the program is built.
    .executableTarget(
      name: "lexicon-compiler", dependencies: ["Lexicon"], swiftSettings: settings),
    .plugin(
      name: "EmbedLexicon", capability: .buildTool(), dependencies: ["lexicon-compiler"]),
    .target(
      name: "StandardLexicon", dependencies: ["Lexicon"], swiftSettings: settings,
      plugins: ["EmbedLexicon"]),

    // Floor 3: prose to measurements, measurements to comparisons, and the history of both.
    .target(
      name: "NumericExtraction",
      dependencies: ["CLexiconTables", "CSVFiles", "Lexicon", "Measurements", "StandardLexicon"],
      swiftSettings: settings),
    .target(
      name: "Aggregation", dependencies: ["Lexicon", "Measurements"], swiftSettings: settings),
    .target(
      name: "MeasurementStore", dependencies: ["CSQLite", "Measurements"], swiftSettings: settings),

    // Floor 4: tables and files for people, scores against gold.
    .target(
      name: "ReportWriter",
      dependencies: [
        "Aggregation", "CSVFiles", "CUTF8Proc", "Lexicon", "Measurements", "SpreadsheetFiles",
        "StandardLexicon",
      ],
      swiftSettings: settings),
    .target(name: "Accuracy", dependencies: ["Measurements"], swiftSettings: settings),

    // Floor 5: the command line.
    .executableTarget(
      name: "parkmetrics",
      dependencies: [
        "Accuracy", "Aggregation", "CMalloc", "CSVFiles", "Lexicon", "MeasurementStore",
        "Measurements", "NumericExtraction", "ReportWriter", "SpreadsheetFiles",
        "StandardLexicon",
      ],
      swiftSettings: settings),

    // Speed of the comparison; see Benchmarks/comparison.sh.
    .executableTarget(
      name: "comparison-benchmark",
      dependencies: ["Aggregation", "Lexicon", "Measurements", "StandardLexicon"],
      path: "Benchmarks/Comparison", swiftSettings: settings),
    // Inflicts faults on a build with failpoints, and writes docs/reliability.md.
    .executableTarget(
      name: "faults", dependencies: ["CSQLite", "ReportWriter"], path: "Tests/FaultHarness",
      swiftSettings: settings),

    .testTarget(name: "MeasurementsTests", dependencies: ["Measurements"], swiftSettings: settings),
    .testTarget(name: "CSVFilesTests", dependencies: ["CSVFiles"], swiftSettings: settings),
    .testTarget(
      name: "SpreadsheetFilesTests", dependencies: ["SpreadsheetFiles"], swiftSettings: settings),
    .testTarget(
      name: "LexiconTests", dependencies: ["Lexicon", "StandardLexicon"], swiftSettings: settings),
    .testTarget(
      name: "NumericExtractionTests",
      dependencies: ["CLexiconTables", "NumericExtraction", "StandardLexicon"],
      swiftSettings: settings),
    .testTarget(
      name: "AggregationTests", dependencies: ["Aggregation", "StandardLexicon"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportWriterTests",
      dependencies: ["ReportWriter", "SpreadsheetFiles", "StandardLexicon"],
      swiftSettings: settings),
    .testTarget(name: "AccuracyTests", dependencies: ["Accuracy"], swiftSettings: settings),
    .testTarget(
      name: "MeasurementStoreTests", dependencies: ["MeasurementStore"], swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests", dependencies: ["parkmetrics"], swiftSettings: settings),
  ],
  cLanguageStandard: .c2x
)
