/// Names of files that may be one of several: `jira.csv`, or `jira-1.csv`, `jira-2.csv` and so on.
enum TicketFileName {
  /// - Parameter name: with its extension.
  static func part(_ number: Int, of count: Int, _ name: String) -> String {
    guard count > 1, let dot = name.lastIndex(of: ".") else { return name }
    return "\(name[..<dot])-\(number)\(name[dot...])"
  }

  /// The names of so many parts.
  static func parts(_ count: Int, _ name: String) -> [String] {
    (0..<count).map { part($0 + 1, of: count, name) }
  }

  /// `jira.csv`, or `jira-1.csv (then the other 2, in order)`.
  /// - Parameter name: what it says of no file.
  static func listed(_ files: [String], usually name: String) -> String {
    files.count > 1 ? "\(files[0]) (then the other \(files.count - 1), in order)" : files.first ?? name
  }

  /// Whether a name is one of a kind: `#` stands for the number of a part, `*` for a key, all else for itself.
  static func fits(_ name: String, _ kind: String) -> Bool {
    guard let place = kind.firstIndex(where: { $0 == "#" || $0 == "*" }) else { return name == kind }
    let (head, tail) = (kind[..<place], kind[kind.index(after: place)...])
    guard name.count > head.count + tail.count, name.hasPrefix(head), name.hasSuffix(tail) else {
      return false
    }
    let middle = String(name.dropFirst(head.count).dropLast(tail.count))
    return kind[place] == "*"
      ? PlannedStep.isKey(middle) : CellRule.isDigits(middle) && middle.first != "0" && middle.count < 4
  }

  /// Whether a file is the one of this name, or a part of it.
  static func isPart(_ file: String, of name: String) -> Bool {
    guard file != name else { return true }
    guard let dot = name.lastIndex(of: "."), file.hasPrefix("\(name[..<dot])-"), file.hasSuffix(name[dot...])
    else { return false }
    let middle = file.dropFirst(name[..<dot].count + 1).dropLast(name[dot...].count)
    return CellRule.isDigits(middle)
  }
}
