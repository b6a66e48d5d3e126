import Glibc

/// Files of the repository, as bytes.
enum Fixture {
  private static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  struct Missing: Error { var path: String }

  /// The bytes of a file, by its path in the repository.
  static func bytes(_ path: String) throws -> [UInt8] {
    guard let file = fopen("\(root)/\(path)", "rb") else { throw Missing(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }

  /// The five files of the tenant recorded on 2020-12-09.
  static let recorded = [
    "assessments.list", "assessmentMetadata.list", "secureScoreControlDefinitions.list",
    "secureScoreControls.list", "secureScores.list",
  ].map { "scenarios/recorded-2020/export/\($0).json" }
}
