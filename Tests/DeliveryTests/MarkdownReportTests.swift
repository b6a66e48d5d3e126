import Delivery
import Effort
import RemediationPlan
import SecureScore
import Testing

/// The report for pull requests and job summaries.
@Suite struct MarkdownReportTests {
  @Test func isWrittenAsBefore() throws {
    let briefing = try BriefingFixture.briefing(target: 7_500)
    try Golden.check(briefing.markdown(for: .jobSummary), "report.md")
  }

  @Test func hostileNamesAreWrittenAsBefore() throws {
    let texts = HostileTextTests.texts.joined(separator: " ")
    let briefing = try BriefingFixture.briefing(
      rename: { texts + $0 }, change: { $0.bind(because: texts, source: texts) })
    try Golden.check(briefing.markdown(for: .comment), "hostile-report.md")
  }

  @Test(arguments: [
    ("", 0, 0), ("abc", 3, 3), ("é", 2, 1), ("日本", 6, 2), ("🎉", 4, 2), ("e\u{301}", 3, 2), ("a\nb\n", 4, 6),
  ])
  func isMeasuredAsItsDestinationDoes(_ text: String, _ bytes: Int, _ units: Int) {
    #expect(MarkdownDestination.jobSummary.size(of: text) == bytes)
    #expect(MarkdownDestination.comment.size(of: text) == units)
    #expect(units >= text.unicodeScalars.count)
  }

  private static let texts =
    HostileTextTests.texts + [
      "<p>Open <b>the</b> portal</p><ul><li>one<li>two</ul>", "<script>alert(1)</script>",
      "1. Do this\n2. Do that\n",
      "plain words ", "<pre>|a|b|\n@org/team\n```\n</details></pre>", "</details>", "<details><summary>x",
    ]

  /// Steps, scopes and length of texts in plans that fit, that just do not, and that are far too large.
  @Test(
    arguments: [
      (1, 1, 0), (1, 1, 60_000), (4, 3, 500), (9, 7, 900), (12, 30, 20), (16, 12, 8_000), (30, 30, 0),
    ], 1...2)
  func fitsInWholeSteps(_ size: (Int, Int, Int), _ round: UInt64) throws {
    let seed = round &* 1_000 &+ UInt64(size.0)
    let briefing = try BriefingFixture.random(
      seed: seed, recommendations: size.0, scopes: size.1, textLength: size.2, texts: Self.texts)
    let count = briefing.plan.plan.steps.count
    for destination in MarkdownDestination.allCases {
      let comment = Comment(rawValue: "seed \(seed), \(size), \(destination)")
      let text = briefing.markdown(for: destination)
      #expect(destination.size(of: text) <= destination.limit, comment)
      #expect(text.hasPrefix("### Remediation plan for "), comment)
      #expect(text.contains("**0.00 % → 0.00 %**"), comment)
      #expect(
        text.contains("\nInput `\(briefing.plan.tenant.input.fingerprint)`, policy uplift.yaml `"), comment)
      let shape = MarkdownShape(text)
      #expect(shape.faults.isEmpty, comment)
      #expect(shape.steps == Array(1..<(shape.steps.count + 1)), comment)
      #expect(shape.rows == shape.steps, comment)
      let rest = briefing.plan.plan.steps.dropFirst(shape.steps.count)
      #expect(text.contains(" fit into ") == !rest.isEmpty, comment)
      guard !rest.isEmpty else { continue }
      let effort = rest.reduce(Minutes.zero) { $0 + $1.effort }
      #expect(text.contains("Left out here: "), comment)
      #expect(text.contains("\(effort), "), comment)
      // It is not cut earlier than it must be: a step is never more than a fraction of what there is.
      #expect(count == rest.count || destination.size(of: text) > destination.limit / 3, comment)
    }
  }

  @Test func sameBriefingSameText() throws {
    let texts = try (0..<2).map { _ in
      try BriefingFixture.random(
        seed: 7, recommendations: 9, scopes: 9, textLength: 400, texts: Self.texts
      ).markdown(for: .comment)
    }
    #expect(texts[0] == texts[1])
  }

  @Test func whatFitsIsNotShortened() throws {
    let text = try BriefingFixture.briefing().markdown(for: .comment)
    #expect(!text.contains(" fit into "))
    #expect(MarkdownShape(text).steps == [1, 2, 3])
  }

  @Test(arguments: HostileTextTests.texts)
  func strangersTextStaysText(_ text: String) throws {
    let plain = MarkdownShape(
      try BriefingFixture.briefing(change: { $0.bind() }).markdown(for: .jobSummary))
    let written = try BriefingFixture.briefing(
      rename: { text + $0 }, change: { $0.bind(because: text, source: text) }
    ).markdown(for: .jobSummary)
    let shape = MarkdownShape(written)
    #expect(shape.faults.isEmpty)
    #expect(shape.steps == plain.steps)
    let found = [/@[A-Za-z0-9]/, /[^&]#[0-9]/, /(?i)gh-[0-9]/, /:\/\//, /(?i)www\.[a-z]/].compactMap {
      shape.words.firstMatch(of: $0)?.0
    }
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    ("plain", "plain"), ("<b>\"&'", "&lt;b&gt;&quot;&amp;&#39;"), ("@org/team", "@<!-- -->org/team"),
    ("see #12 and GH-3", "see #<!-- -->12 and GH-<!-- -->3"), ("https://x", "https:<!-- -->//x"),
    ("www.x and w. y", "www.<!-- -->x and w. y"), ("*a* _b_ `c`", "*a* _b_ `c`"), ("a\n\nb", "a  b"),
    ("<\u{338}b", "&lt;\u{338}b"),
  ])
  func isHarmlessInsideHTML(_ text: String, _ escaped: String) {
    #expect(MarkdownText.inHTML(text) == escaped)
  }

  @Test func chartHoldsNumbersOnly() throws {
    let text = try BriefingFixture.briefing { "\"] x-axis " + $0 }.markdown(for: .jobSummary)
    let chart = try #require(text.firstMatch(of: /```mermaid\n((?:[^`]|\n)*)```/)?.1)
    #expect(
      chart.wholeMatch(
        of:
          /%%[^%\n]+%%\nxychart-beta\n  x-axis "hours of work" 0 --> 90\n  y-axis "secure score in %" 40 --> 100\n  line \[[0-9., ]+\]\n/
      ) != nil, "\(chart)")
  }

  /// Left alone, Mermaid's light theme draws it in #ECECFF on white; scripts/test-mermaid measures the contrast.
  @Test func chartSaysTheColorOfItsLine() throws {
    let text = try BriefingFixture.briefing().markdown(for: .jobSummary)
    let directive = ##"%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#2f81f7"}}}}%%"##
    #expect(text.contains("```mermaid\n\(directive)\nxychart-beta\n"))
  }

  @Test func emptyPlanSaysWhy() throws {
    let briefing = try BriefingFixture.briefing(change: { $0.plan.steps = [] })
    let text = briefing.markdown(for: .comment)
    #expect(text.contains("- Nothing that raises the score can be finished in 4 h."))
    #expect(!text.contains("### Steps"))
  }

  @Test func underTheScoreOf2019ThereAreNoScopes() throws {
    let briefing = try BriefingFixture.briefing()
    let legacy = Briefing(plan: briefing.plan, model: Legacy2019Model(), frontier: briefing.frontier)
    let text = legacy.markdown(for: .comment)
    #expect(!text.contains("### Score by scope"))
    #expect(MarkdownShape(text).faults.isEmpty)
  }
}
