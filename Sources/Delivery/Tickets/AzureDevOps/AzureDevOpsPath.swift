/// Area and iteration paths: the project and nodes below it, with backslashes between.
package enum AzureDevOpsPath {
  private static let longestNode = 255
  private static let reserved: Set<String> = [
    "PRN", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1", "LPT2", "LPT3",
    "LPT4",
    "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "NUL", "CON", "AUX", ".", "..",
  ]
  private static let forbidden: Set<Character> = Set("/:*?\"<>|#$&%+")

  /// Why a text is no path; nil: it may be one.
  package static func complaint(about path: String) -> String? {
    if CSVText.opensFormula(path) { return "begins like a formula, which no project does" }
    for node in path.split(separator: "\\", omittingEmptySubsequences: false) {
      if node.isEmpty { return "has an empty part between backslashes; write it as Contoso\\Security" }
      if node.utf16.count > longestNode { return "has a part of more than \(longestNode) characters" }
      if reserved.contains(node.uppercased()) { return "has the part '\(node)', a reserved name" }
      if let character = node.first(where: { forbidden.contains($0) || $0.isNewline }) {
        return "has the character '\(TerminalText.harmless(String(character)))', which no part may have"
      }
    }
    return nil
  }
}
