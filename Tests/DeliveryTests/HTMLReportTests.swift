import Delivery
import Effort
import Foundation
import RemediationPlan
import SecureScore
import Testing

@Suite struct HTMLReportTests {
  static func page(
    commands: [String] = [], because: String? = nil, rename: (String) -> String = { $0 }
  ) throws -> String {
    var briefing = try briefing(because: because, rename: rename)
    briefing.commands = commands
    return briefing.html
  }

  static func briefing(because: String? = nil, rename: (String) -> String = { $0 }) throws -> Briefing {
    let fixture = try FrontierFixture(rename: rename)
    var bound = fixture.fixture
    if let because { bound.bind(because: rename(because), source: rename("uplift.yaml")) }
    var plan = bound.plan
    for index in plan.steps.indices {
      plan.steps[index].provenance = plan.steps[index].provenance.map(rename)
    }
    for index in plan.notPlannable.indices {
      plan.notPlannable[index].detail = rename(plan.notPlannable[index].detail)
    }
    let title = rename("contoso")
    let policy = PolicyIdentity(name: rename("uplift.yaml"), fingerprint: "00c0ffee00c0ffee")
    return Briefing(
      plan: PlanReport(plan: plan, tenant: fixture.fixture.tenant, policy: policy, title: title),
      model: ClassicModel(),
      frontier: FrontierReport(
        frontier: fixture.frontier, tenant: fixture.fixture.tenant, policy: policy, title: title))
  }

  /// Names in an element's start tag, in order.
  static func elements(_ page: String) -> [String] { tags(page).map(\.name).filter { !$0.hasPrefix("/") } }

  /// The tags of a page as its browser sees them: contents of `script` and `style` are no markup.
  static func tags(_ page: String) -> [(name: String, text: Substring)] {
    var tags: [(String, Substring)] = []
    var rest = page.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      var end = rest.index(after: start)
      var quote: UInt8?
      while end < rest.endIndex, quote != nil || rest[end] != UInt8(ascii: ">") {
        if let open = quote {
          if rest[end] == open { quote = nil }
        } else if rest[end] == UInt8(ascii: "\"") || rest[end] == UInt8(ascii: "'") {
          quote = rest[end]
        }
        end = rest.index(after: end)
      }
      guard end < rest.endIndex else { break }
      let text = Substring(rest[rest.index(after: start)..<end])
      let name = String(text.prefix { !$0.isWhitespace }).lowercased()
      tags.append((name, text))
      rest = rest[rest.index(after: end)...]
      if name == "script" || name == "style", let close = Substring(rest).range(of: "</\(name)") {
        rest = rest[close.lowerBound...]
      }
    }
    return tags
  }

  static func data(_ page: String) throws -> String {
    let start = try #require(page.range(of: "<script type=\"application/json\" id=\"data\">"))
    let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
    return String(page[start.upperBound..<end.lowerBound])
  }

  @Test func elementsAreClosed() throws {
    var open: [String] = []
    let page = try Self.page(commands: ["uplift plan 'a b'"])
    for (name, text) in Self.tags(page) {
      if name.hasPrefix("/") {
        #expect(open.popLast() == String(name.dropFirst()), "\(text)")
      } else if !["!doctype", "meta", "br", "input"].contains(name), !text.hasSuffix("/") {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
    #expect(page.hasPrefix("<!doctype html>"))
    #expect(page.utf8.count < 120_000)
  }

  @Test func sameInputGivesTheSameBytes() throws {
    #expect(try Self.page() == Self.page())
  }

  /// The page may run and show its own, and nothing else; its own is known by hashes that others compute alike.
  @Test func browserIsToldWhatThePageMayDo() throws {
    let page = try Self.page()
    let policy = try #require(page.firstMatch(of: /http-equiv="Content-Security-Policy" content="([^"]*)"/)).1
    let parts = policy.split(separator: "; ")
    #expect(parts.contains("default-src 'none'"))
    #expect(parts.contains("base-uri 'none'") && parts.contains("form-action 'none'"))
    #expect(parts.contains("require-trusted-types-for 'script'"))
    #expect(!policy.contains("unsafe"))
    for (element, directive) in [("style", "style-src"), ("script", "script-src")] {
      let start = try #require(page.range(of: "<\(element)>"))
      let end = try #require(page.range(of: "</\(element)>", range: start.upperBound..<page.endIndex))
      let file = try Self.written(String(page[start.upperBound..<end.lowerBound]))
      defer { try? FileManager.default.removeItem(at: file) }
      let hash = try Self.openSSLHash(of: file)
      #expect(parts.contains("\(directive) 'sha256-\(hash)'"), "\(directive)")
    }
    #expect(Self.elements(page).filter { $0 == "script" }.count == 2)
    #expect(Self.elements(page).filter { $0 == "style" }.count == 1)
  }

  private static func written(_ text: String) throws -> URL {
    let file = FileManager.default.temporaryDirectory.appending(path: "uplift-\(UUID()).txt")
    try Data(text.utf8).write(to: file)
    return file
  }

  private static func openSSLHash(of file: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "openssl dgst -sha256 -binary '\(file.path)' | openssl base64 -A"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func nothingComesFromElsewhere() throws {
    let page = try Self.page()
    for (name, text) in Self.tags(page) {
      #expect(!["img", "iframe", "link", "object", "embed", "base", "form"].contains(name))
      #expect(
        !text.contains(" src=") && !text.contains(" style=") && !text.contains(/\son[a-z]+=/), "\(text)")
      if let address = text.firstMatch(of: /href="([^"]*)"/)?.1 {
        let isLink = address.hasPrefix("https://") && text.contains("rel=\"noopener noreferrer\"")
        #expect(address.hasPrefix("#") || isLink, "\(text)")
      }
    }
    #expect(!page.contains("url(") && !page.contains("@import"))
  }

  @Test(
    arguments: HostileTextTests.texts + ["</script>", "\"\u{301} x=\"\u{301}", "<\u{338}img>", "{{{data}}}"])
  func strangersAddNoMarkup(_ text: String) throws {
    let page = try Self.page(commands: [text], because: Fixture.audit) { text + $0 }
    let plain = try Self.page(commands: ["uplift"], because: Fixture.audit)
    // Texts on what to do are markup of a few harmless kinds, and stand in a box if there is any text.
    let allowed: Set = ["div", "p", "ol", "ul", "li", "pre", "code", "strong", "em", "br", "a"]
    #expect(
      Self.elements(page).filter { !allowed.contains($0) }
        == Self.elements(plain).filter { !allowed.contains($0) })
    #expect(page.unicodeScalars.allSatisfy { $0 == "\n" || Self.isHarmless($0) })
    let data = try Self.data(page)
    #expect(!data.contains("<") && !data.contains(">") && !data.contains("&"))
    #expect(!data.unicodeScalars.contains("\u{2028}") && !data.unicodeScalars.contains("\u{2029}"))
    let document = try JSONParser.parse(Array(data.utf8))
    #expect(document["steps"] != nil)
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    case .format: scalar == "\u{200D}" || scalar == "\u{200C}"
    default: true
    }
  }

  @Test func everyStepIsThereWithoutItsScript() throws {
    let page = try Self.page()
    let fixture = try Fixture()
    for step in fixture.plan.steps {
      #expect(page.contains("<li id=\"\(step.key)\">"))
      #expect(page.contains(fixture.tenant.recommendations[step.recommendation].name))
    }
    for text in [
      "48.07 %", "75.00 %", "proven optimal by GLPK", "contoso: remediation plan", "7f3ac10123456789",
      "00c0ffee00c0ffee", "excluded by the policy", "frozen until 2027-01-01", "Enable MFA",
      "Production Europe",
      "<ol><li>Open the portal</li><li>Turn it on</li></ol>", "accountBreach",
      "https://portal.azure.com/#blade/mfa",
    ] {
      #expect(page.contains(text), "\(text)")
    }
  }

  @Test func listsWhatTheScriptNeeds() throws {
    let briefing = try Self.briefing()
    let document = try JSONParser.parse(Array(try Self.data(briefing.html).utf8))
    guard case .array(let steps)? = document["steps"], case .array(let stops)? = document["stops"] else {
      return #expect(Bool(false), "no steps or stops")
    }
    #expect(steps.count == briefing.plan.plan.steps.count)
    // Nothing, five budgets of the frontier, and the plan's own.
    #expect(stops.count == 7)
    try Golden.check(document.text, "report-data.txt")
  }

  @Test func emptyPlanIsAPage() throws {
    var fixture = try FrontierFixture()
    fixture.frontier.points = []
    var plan = fixture.fixture.plan
    plan.steps = []
    plan.notPlannable = []
    let report = PlanReport(plan: plan, tenant: fixture.fixture.tenant, policy: Fixture.policy)
    let page = Briefing(
      plan: report, model: ClassicModel(),
      frontier: FrontierReport(
        frontier: fixture.frontier, tenant: fixture.fixture.tenant, policy: Fixture.policy)
    ).html
    #expect(page.contains("No steps."))
    #expect(page.contains("<title>Remediation plan</title>"))
    #expect(!page.contains("class=\"steps\""))
  }

  @Test(arguments: [
    ("contoso", "contoso"), ("/tmp/a-b_c.1/x", "/tmp/a-b_c.1/x"), ("", "''"), ("a b", "'a b'"),
    ("it's", "'it'\\''s'"), ("$(rm -rf ~)", "'$(rm -rf ~)'"), ("=x", "'=x'"), ("a\nb", "'a\nb'"),
    ("ü", "'ü'"),
    ("75%", "75%"), ("prod-*", "'prod-*'"),
  ])
  func shellReadsOneWord(_ text: String, _ expected: String) throws {
    #expect(ShellWord.quoted(text) == expected)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "printf %s. \(ShellWord.quoted(text))"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(String(decoding: bytes, as: UTF8.self) == "\(text).")
  }
}
