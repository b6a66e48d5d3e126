/// What `create-issues.sh` and GitHub would say to the files of a folder.
struct GitHubRehearsal {
  private let files: [String: TicketFileBytes]
  private(set) var faults: [TicketFault] = []
  /// Rows of the keys that issues are made for.
  private var rows: [String: Int] = [:]
  private var labels: Set<String> = []

  init(_ files: [TicketFileBytes]) {
    self.files = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
    guard self.files[GitHubStep.file] != nil || self.files[GitHubScript.file] != nil else { return }
    checkScript()
    checkSteps()
    checkNumbers()
    faults += ResourceRules.faults(in: files)
  }

  private mutating func add(_ row: Int?, _ column: String?, _ message: String, file: String = GitHubStep.file)
  {
    faults.append(TicketFault(file: file, row: row, column: column, message: message))
  }

  private mutating func checkScript() {
    guard let script = files[GitHubScript.file] else {
      return add(nil, nil, "is missing: nothing else makes the issues", file: GitHubScript.file)
    }
    guard script.bytes != Array(GitHubScript.text.utf8) else { return }
    add(nil, nil, "is not the script that uplift writes; write the tickets again", file: GitHubScript.file)
  }

  private mutating func checkSteps() {
    guard let file = files[GitHubStep.file] else {
      return add(nil, nil, "is missing: it says what to do with the texts")
    }
    let text: String
    do throws(TicketFault) { text = try file.text() } catch { return faults.append(error) }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    if lines.last == [""] { lines.removeLast() } else { add(lines.count, nil, "the last line has no end") }
    guard lines.first == GitHubStep.header else {
      return add(1, nil, "expected \(GitHubStep.header.joined(separator: ", ")), parted by tabs")
    }
    for (index, cells) in lines.enumerated().dropFirst() { checkStep(cells, row: index + 1) }
  }

  private mutating func checkStep(_ cells: [String], row: Int) {
    let lengths = ["repository": 2, "label": 4, "ticket": 4, "parent": 4, "comment": 2, "close": 2]
    guard let length = lengths[cells[0]] else {
      let names = lengths.keys.sorted().joined(separator: ", ")
      return add(row, "step", "no such step: '\(cells[0])'; expected one of \(names)")
    }
    guard cells.count == length, !cells.contains("") else {
      return add(row, nil, "expected \(length) fields, none empty, parted by tabs; found \(cells.count)")
    }
    switch cells[0] {
    case "repository": checkRepository(cells[1], row: row)
    case "label": checkLabel(cells, row: row)
    case "ticket", "parent": checkIssue(cells, row: row)
    case "comment":
      if checkKey(cells[1], row: row) {
        if rows[cells[1]] == nil { add(row, "name", "comments on \(cells[1]), which no row above is about") }
        checkText(GitHubStep.commentFile(of: cells[1]), row: row)
      }
    default:
      if checkKey(cells[1], row: row) {
        checkOnce(cells[1], row: row)
        checkText(GitHubStep.commentFile(of: cells[1]), row: row)
      }
    }
  }

  private mutating func checkRepository(_ name: String, row: Int) {
    if !GitHubRepository.isName(name) { add(row, "name", "'\(name)' is no repository as OWNER/NAME") }
  }

  private mutating func checkLabel(_ cells: [String], row: Int) {
    if !GitHubLabel.isName(cells[1]) {
      add(
        row, "name", "'\(cells[1])' is no label of at most \(GitHubLabel.limit) small letters, digits and -._"
      )
    }
    labels.insert(cells[1])
    let digits = "0123456789abcdef"
    if cells[2].count != 6 || !cells[2].allSatisfy(digits.contains) {
      add(row, "detail", "'\(cells[2])' is no color of six hexadecimal digits")
    }
    if cells[3].utf16.count > 100 { add(row, "text", "\(cells[3].utf16.count) characters, at most 100") }
  }

  private mutating func checkIssue(_ cells: [String], row: Int) {
    guard checkKey(cells[1], row: row) else { return }
    checkOnce(cells[1], row: row)
    for label in cells[2].split(separator: ",", omittingEmptySubsequences: false) {
      if !GitHubLabel.isName(label) {
        add(
          row, "detail",
          "'\(label)' is no label of at most \(GitHubLabel.limit) small letters, digits and -._")
      } else if !labels.contains(String(label)) {
        add(row, "detail", "no row above makes the label '\(label)'")
      }
    }
    let title = cells[3]
    if title.utf16.count > GitHubFormat.titleLimit {
      add(row, "text", "a title of \(title.utf16.count) characters, at most \(GitHubFormat.titleLimit)")
    }
    if !title.hasPrefix("[\(cells[1])] ") {
      add(row, "text", "the title does not begin with [\(cells[1])], by which a later plan finds the issue")
    }
    if title.unicodeScalars.contains(where: \.isUnsafeToShow) {
      add(row, "text", "the title has control characters")
    }
    checkText(GitHubStep.textFile(of: cells[1]), row: row)
  }

  private mutating func checkKey(_ key: String, row: Int) -> Bool {
    let isKey = PlannedStep.isKey(key)
    if !isKey { add(row, "name", "'\(key)' is no key as UP-3F2AK7QM") }
    return isKey
  }

  private mutating func checkOnce(_ key: String, row: Int) {
    if let first = rows.updateValue(row, forKey: key) {
      add(row, "name", "\(key) is that of row \(first) as well: two issues for one ticket")
    }
  }

  private mutating func checkText(_ name: String, row: Int) {
    guard let file = files[name] else { return add(row, "name", "its text is missing: \(name)") }
    do throws(TicketFault) {
      let text = try file.text()
      if text.allSatisfy(\.isWhitespace) { add(nil, nil, "is empty", file: name) }
      // Characters, as GitHub counts them, are at most this many.
      let count = text.utf16.count
      if count > 65_536 { add(nil, nil, "\(count) characters, at most 65536", file: name) }
    } catch {
      faults.append(error)
    }
  }

  /// The script reads the numbers that are there already in these columns only.
  private mutating func checkNumbers() {
    guard let file = files[IssueMap.fileName] else { return }
    let header = (try? CSVTable(file.bytes, file: file.name))?.header
    if let header, header != ["key", "issue"] {
      add(1, nil, "expected the columns key,issue", file: file.name)
    }
  }

  static let expectedNumber = "an issue's number as 12"

  /// `12`, `#12` or an address that ends with it.
  static func isNumber(_ text: String) -> Bool {
    var digits = Substring(text)
    if let slash = digits.lastIndex(of: "/"), digits.hasPrefix("https://") {
      digits = digits[digits.index(after: slash)...]
    } else if digits.first == "#" {
      digits = digits.dropFirst()
    }
    return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
