import Delivery
import Effort
import RemediationPlan
import SecureScore
import Testing

/// Names that whoever may name a resource could choose.
@Suite struct HostileTextTests {
  static let texts = [
    "\u{1B}[2J\u{1B}]0;owned\u{7}", "\u{9B}31m\u{90}q", "\u{202E}txt.exe\u{2066}",
    "a\r\nb\n\nc\td\u{B}\u{85}\u{2028}\u{2029}",
    "=cmd|'/C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "  =1+1", "\"=1+1", "x;=1+1", "x\n=1+1", "＝1+1", "|calc",
    "'=1",
    "a|b | c\\|d", "`code` **bold** _it_ ~~no~~ $x$", "<script>alert(1)</script><img src=x onerror=y>",
    "[link](javascript:alert(1)) ![p](https://evil.example/p.png)",
    "https://evil.example www.evil.example a@b.example",
    "@everyone #12 :tada: GH-12", "- item\n# head\n> quote\n1. one\n---", "<!-- ", "-->", "&lt;b&gt; &#60;",
    "日本語の名前がとても長い場合にはどうなるのか", "👩‍👩‍👧‍👦🏳️‍🌈 e\u{301}", "Z" + String(repeating: "\u{300}", count: 400),
    String(repeating: "long ", count: 80), "\u{0}\u{FEFF}\u{200B}", "\\", "\\|", "${PATH}",
    // Marks that combine with the sign before them: one character to Swift, two to everybody else.
    "a|\u{301}b <\u{338}script> `\u{301}x`\u{301}", "x\"\u{301},=1+1",
    "[\u{301}a](\u{301}https://evil.example)",
    "Fix GH-12, gh-12 and org/repo#12, cc @org/team",
  ]

  private static func reports(_ text: String) throws -> [any Report] {
    let fixture = try Fixture(isGoverned: true) { text + $0 }
    var plan = fixture.plan
    plan.notPlannable[0].detail = text
    plan.steps[0].provenance = [text]
    plan.question.scopePattern = text
    plan.question.planRules = [PlanRule(effect: .include, because: text, source: text)]
    let title = text + "contoso"
    let tenant = fixture.tenant
    let policy = PolicyIdentity(name: text, fingerprint: text)
    let classic = ClassicModel().scorecard(of: tenant)
    return [
      PlanReport(plan: plan, tenant: tenant, policy: policy, title: title),
      EstimateReportTests.report(fixture, source: text), try frontier(text, policy: policy, title: title),
    ] + ScoreView.allCases.map { ScoreReport(tenant: tenant, scorecard: classic, view: $0, title: title) }
  }

  private static func frontier(
    _ text: String, policy: PolicyIdentity, title: String
  ) throws -> FrontierReport {
    var fixture = try FrontierFixture { text + $0 }
    fixture.frontier.question.scopePattern = text
    return FrontierReport(
      frontier: fixture.frontier, tenant: fixture.fixture.tenant, policy: policy, title: title)
  }

  @Test(arguments: texts)
  func tablesObeyNobody(_ text: String) throws {
    for report in try Self.reports(text) {
      for width in [60, 140] {
        let table = report.table(in: Terminal(width: width))
        for line in table.split(separator: "\n", omittingEmptySubsequences: false) {
          #expect(line.unicodeScalars.allSatisfy(Self.isHarmless), "\(line.debugDescription)")
          #expect(TerminalText.width(String(line)) <= max(width, 80), "\(width): \(line)")
        }
        // In color the only escape codes are our own.
        let inked = report.table(in: Terminal(width: width, style: .ansi))
        #expect(inked.replacing(/\u{1B}\[(?:0|1|2|32|33)m/, with: "") == table)
      }
    }
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    case .format: scalar == "\u{200D}" || scalar == "\u{200C}"
    default: true
    }
  }

  @Test(arguments: texts)
  func markdownKeepsItsShape(_ text: String) throws {
    for (report, plain) in zip(try Self.reports(text), try Self.reports("")) {
      let lines = report.markdown.split(separator: "\n", omittingEmptySubsequences: false)
      let expected = plain.markdown.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(Self.cells(lines) == Self.cells(expected))
      for line in lines {
        let unescaped = line.replacing("<!-- -->", with: "").replacing(/\\./, with: "")
        #expect(!unescaped.contains("<") && !unescaped.contains(">"), "\(line)")
        // What is left of brackets and addresses is our own link.
        let linkless = unescaped.replacing(/\[[^\[\]]*\]\(https:\/\/portal\.azure\.com\/[^()]*\)/, with: "")
        #expect(!linkless.contains("[") && !linkless.contains("://") && !linkless.contains("www."), "\(line)")
        #expect(!unescaped.replacing(/`[0-9A-Za-z]*`/, with: "").contains("`"), "\(line)")
        #expect(line.unicodeScalars.allSatisfy(Self.isHarmless))
      }
    }
  }

  /// The number of cells of each line of a table.
  private static func cells(_ lines: [Substring]) -> [Int] {
    lines.filter { $0.hasPrefix("|") }.map { line in
      line.replacing(/\\./, with: "").filter { $0 == "|" }.count
    }
  }

  @Test(arguments: texts)
  func spreadsheetsFindNoFormula(_ text: String) throws {
    for (report, plain) in zip(try Self.reports(text), try Self.reports("")) {
      let rows = try #require(Self.parse(report.csv))
      let expected = try #require(Self.parse(plain.csv))
      #expect(rows.map(\.count) == expected.map(\.count))
      for cell in rows.joined() {
        let isNumber = cell.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil
        // A reader with other separators starts a cell behind each of them.
        for part in cell.split(whereSeparator: { ";\n\t".contains($0) }) {
          let start = part.drop { $0 == " " || $0 == "\"" }.first
          #expect(isNumber || !"=+-@＝＋－＠".contains(start ?? "x"), "\(cell.debugDescription)")
        }
      }
    }
  }

  /// A strict reader of RFC 4180; nil when the text is not of it.
  private static func parse(_ text: String) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      if rest.first == "\"" {
        guard let match = rest.prefixMatch(of: /"((?:[^"]|"")*)"/.matchingSemantics(.unicodeScalar)) else {
          return nil
        }
        row.append(String(match.1).replacing("\"\"", with: "\""))
        rest = rest[match.range.upperBound...]
      } else {
        guard let match = rest.prefixMatch(of: /[^",\r\n]*/.matchingSemantics(.unicodeScalar)) else {
          return nil
        }
        row.append(String(match.0))
        rest = rest[match.range.upperBound...]
      }
      if rest.hasPrefix(",") {
        rest = rest.dropFirst()
      } else if rest.unicodeScalars.starts(with: "\r\n".unicodeScalars) {
        rest = Substring(rest.unicodeScalars.dropFirst(2))
        rows.append(row)
        row = []
      } else {
        return nil
      }
    }
    return row.isEmpty ? rows : nil
  }

  @Test(arguments: texts)
  func jsonLosesNothing(_ text: String) throws {
    for report in try Self.reports(text) {
      let json = report.json.text
      #expect(json.unicodeScalars.allSatisfy { $0 == "\n" || Self.isHarmless($0) })
      #expect(try JSONParser.parse(Array(json.utf8)) == report.json)
    }
    let fixture = try Fixture { text + $0 }
    var expected = fixture.plan
    expected.notPlannable = []
    let document = try JSONParser.parse(Array(fixture.report.json.text.utf8))
    #expect(try PlanReading.plan(from: document, tenant: fixture.tenant) == expected)
  }

  @Test(arguments: [OutputFormat.table, .json, .markdown, .csv])
  func isWrittenAsBefore(_ format: OutputFormat) throws {
    let ending = [OutputFormat.table: "txt", .json: "json", .markdown: "md", .csv: "csv"][format] ?? ""
    let all = Self.texts.joined(separator: " ")
    for (report, name) in zip(try Self.reports(all), ["plan", "estimate", "whatif"]) {
      try Golden.check(report.text(as: format), "hostile-\(name).\(ending)")
    }
  }
}
