import Delivery
import Effort
import RemediationPlan
import SecureScore
import Testing

/// The page for the management; that it is one page is checked by scripts/test-summary, with a browser.
@Suite struct SummaryTests {
  @Test func isWrittenAsBefore() throws {
    try Golden.check(try BriefingFixture.briefing().summary, "summary.html")
  }

  @Test func hostileNamesAreWrittenAsBefore() throws {
    let texts = HostileTextTests.texts.joined(separator: " ")
    try Golden.check(
      try BriefingFixture.briefing(
        target: 7_500, rename: { texts + $0 },
        change: { $0.bind(because: texts, source: texts + "uplift.yaml") }
      ).summary, "hostile-summary.html")
  }

  @Test func needsNothingFromOutsideAndRunsNothing() throws {
    let page = try BriefingFixture.briefing(target: 7_500).summary
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"en\">"))
    #expect(
      page.contains(
        "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"))
    let rest = page.replacing("xmlns=\"http://www.w3.org/2000/svg\"", with: "")
    for word in [
      "http:", "https:", "href", "src=", "url(", "@import", "<script", "javascript", " on", "{{", "}}",
    ] {
      // A word of ours may begin with "on".
      #expect(rest.firstRange(of: word == " on" ? " onload" : word) == nil, "\(word)")
    }
  }

  @Test func saysWhatAManagerAsks() throws {
    let page = try BriefingFixture.briefing().summary
    for text in [
      "<h1>3 h 54 min of work raise the secure score from 48.07 % to 75.00 %.</h1>",
      "<li><b>+22.73</b><span>percent points</span></li>", "<li><b>3</b><span>tickets</span></li>",
      "<li><b>4</b><span>of 8 open findings fixed</span></li>",
      "Proven: no other choice of work within 4 h gains more.", ">Production Europe<",
      "for later, 5 h for all of them",
      "<th scope=\"row\" class=\"score\">80 %</th><td><div>at least 41 h 53 min in all</div></td>",
      "input 7f3ac10123456789 · policy uplift.yaml 00c0ffee00c0ffee",
    ] {
      #expect(page.contains(text), "\(text)")
    }
  }

  @Test func tellsWhatTheTargetTakes() throws {
    let page = try BriefingFixture.briefing(target: 8_500).summary
    #expect(
      page.contains(
        "<tr class=\"target\"><th scope=\"row\" class=\"score\">85 %</th><td><div>3 h 54 min in all, as much as this plan; no plan does it in less"
      ))
    #expect(page.contains("<circle class=\"aim\""))
  }

  @Test func exclusionsAreInThePolicysOwnWords() throws {
    let page = try BriefingFixture.briefing(change: { fixture in
      fixture.plan.question.planRules = [
        PlanRule(
          effect: .exclude, because: "closing the year", until: "2027-01-01", source: "uplift.yaml:31"),
        PlanRule(effect: .exclude, because: "something else", source: "uplift.yaml:3"),
        PlanRule(effect: .include, because: "an audit", source: "uplift.yaml:31"),
      ]
    }).summary
    #expect(page.contains("kept out by the policy: closing the year (until 2027-01-01)<"))
  }

  @Test func whatNobodyCanFixIsInThePolicysOwnWordsToo() throws {
    func page(_ details: [(String, Int)]) throws -> String {
      try BriefingFixture.briefing(change: { fixture in
        let group = fixture.plan.notPlannable[1]
        fixture.plan.notPlannable = details.map { detail, count in
          NotPlannable(
            recommendation: group.recommendation, scope: group.scope,
            resources: Array(repeating: group.resources[0], count: count), reason: .noMethod, detail: detail)
        }
      }).summary
    }
    let (vendor, moved) = ("not by hand (uplift.yaml:7 (a <vendor>))", "not by hand (uplift.yaml:9 (moved))")
    #expect(try page([(vendor, 1)]).contains("<div>no known way: a &lt;vendor&gt;</div>"))
    #expect(
      try page([(vendor, 1), (moved, 2)]).contains("<div>no known way: moved, and 1 other reason</div>"))
    let unsaid = ("not by hand (uplift.yaml:8)", 9)
    #expect(
      try page([unsaid, (vendor, 1), (vendor, 1), (moved, 1)]).contains(
        "<div>no known way: a &lt;vendor&gt;, and 2 other reasons</div>"))
    #expect(try page([unsaid]).contains("<div>no known way to fix them, hours unknown</div>"))
  }

  @Test(arguments: HostileTextTests.texts)
  func textStaysText(_ text: String) throws {
    let plain = try BriefingFixture.briefing(target: 8_000, change: { $0.bind() }).summary
    let page = try BriefingFixture.briefing(
      target: 8_000, rename: { text + $0 },
      change: { $0.bind(because: text + Fixture.audit, source: "\(text)uplift.yaml") }
    ).summary
    for sign in ["<", ">", "\""] as [Unicode.Scalar] {
      #expect(
        page.unicodeScalars.count { $0 == sign } == plain.unicodeScalars.count { $0 == sign }, "\(sign)")
    }
    #expect(page.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x202E })
  }

  /// Rows and texts are bounded, however large the tenant is.
  @Test(arguments: [(1, 1), (3, 600), (40, 20)])
  func staysOnePage(_ recommendations: Int, _ scopes: Int) throws {
    let page = try BriefingFixture.random(
      seed: 3, recommendations: recommendations, scopes: scopes, textLength: 0, texts: HostileTextTests.texts
    ).summary
    #expect(page.matches(of: /<tr/).count <= 24)
    #expect(page.utf8.count < 60_000)
    #expect(page.contains(scopes == 600 ? ">and 595 more scopes<" : "<h1>"))
  }

  /// Nothing to plan, nothing to gain, a score without scopes: there is a page all the same.
  @Test func pageWithoutAPlan() throws {
    let briefing = try BriefingFixture.briefing(change: { $0.plan.steps = [] })
    #expect(
      briefing.summary.contains(
        "<h1>The secure score is 48.07 %, and nothing that raises it fits into 4 h.</h1>"))
    let legacy = Briefing(plan: briefing.plan, model: Legacy2019Model(), frontier: briefing.frontier)
    #expect(legacy.summary.contains("</html>"))
  }

  /// The picture in the page is named as every picture is; scripts/check-svg looks at it with an XML parser.
  @Test func pictureIsNamed() throws {
    let page = try BriefingFixture.briefing(target: 7_500).summary
    let start = try #require(page.firstRange(of: "<svg xmlns"))
    let end = try #require(page[start.upperBound...].firstRange(of: "</svg>\n"))
    let picture = String(page[start.lowerBound..<end.upperBound])
    try Golden.check(picture, "summary.svg")
    #expect(
      picture.contains("role=\"img\" lang=\"en\" aria-labelledby=\"uplift-small-title uplift-small-desc\""))
    #expect(
      picture.contains("<title id=\"uplift-small-title\">")
        && picture.contains("<desc id=\"uplift-small-desc\">"))
  }
}
