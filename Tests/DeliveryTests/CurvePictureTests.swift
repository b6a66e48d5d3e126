import Delivery
import Effort
import RemediationPlan
import SecureScore
import Testing

/// Pictures; that they are sound XML is checked by scripts/check-svg, with a parser that is not ours.
@Suite struct CurvePictureTests {
  @Test func isDrawnAsBefore() throws {
    try Golden.check(try FrontierFixture().report.svg, "whatif.svg")
  }

  @Test func needsNothingFromOutside() throws {
    let svg = try FrontierFixture().report.svg
    let rest = svg.replacing("xmlns=\"http://www.w3.org/2000/svg\"", with: "")
    for word in ["http", "href", "url(", "@import", "<script", "onload", "<image", "<foreignObject"] {
      #expect(!rest.contains(word), "\(word)")
    }
  }

  @Test func namesWhatItShows() throws {
    let svg = try FrontierFixture().report.svg
    #expect(svg.contains("<title id=\"uplift-curve-title\">contoso: what more hours would buy</title>"))
    #expect(svg.contains(">knee 20 h, +23.50</text>"))
    #expect(svg.contains(">60 % from 7 h 43 min</text>"))
    #expect(svg.contains(">now 48.07 %</text>"))
    #expect(svg.contains("<title>10 h: 63.57 %, +15.50 percent points for 10 h</title>"))
    #expect(svg.matches(of: /<circle class="plan" [^>]*data-budget-minutes=/).count == 4)
  }

  /// The curve's corners, read back from the picture, stand where the frontier has them.
  @Test func theLineGoesThroughTheCorners() throws {
    let svg = try FrontierFixture().report.svg
    // The legend's line is level.
    let path = try #require(svg.firstMatch(of: /<path class="line" d="M([0-9. ]+L[0-9. L]+)"/)?.1)
    let corners = path.split(separator: "L").map { $0.split(separator: " ").compactMap { Double($0) } }
    let frontier = FrontierFixture.frontier
    #expect(corners.count == frontier.breakpoints.count)
    let (first, last) = (try #require(corners.first), try #require(corners.last))
    for (corner, breakpoint) in zip(corners, frontier.breakpoints) {
      let share = Double(breakpoint.effort.count) / Double(frontier.everything.effort.count + 40)
      #expect(abs(corner[0] - (first[0] + share * (last[0] - first[0]))) < 0.2)
      let height = Double(breakpoint.gain.trillionths) / Double(frontier.everything.gain.trillionths)
      #expect(abs(corner[1] - (first[1] + height * (last[1] - first[1]))) < 0.2)
    }
  }

  /// Names that whoever may name a folder could choose add no element and end no attribute.
  @Test(arguments: HostileTextTests.texts)
  func textStaysText(_ text: String) throws {
    var fixture = try FrontierFixture { text + $0 }
    fixture.frontier.question.scopePattern = text
    let plain = try FrontierFixture().report.svg
    let svg = CurvePicture(fixture.frontier, title: text + "contoso").svg
    #expect(svg.count { $0 == "<" } == plain.count { $0 == "<" })
    #expect(svg.count { $0 == "\"" } == plain.count { $0 == "\"" })
    #expect(
      svg.unicodeScalars.allSatisfy {
        $0 == "\n" || !$0.properties.isNoncharacterCodePoint && $0.value >= 0x20
      })
  }

  @Test func hostileNamesAreDrawnAsBefore() throws {
    let title = "</title><script>alert(1)</script>&\"'\u{1B}[2J\u{202E}\u{FFFE}]]>"
    try Golden.check(CurvePicture(FrontierFixture.frontier, title: title).svg, "hostile-whatif.svg")
  }

  @Test(arguments: [
    ("plain", "plain"), ("a<b>&\"'c", "a&lt;b&gt;&amp;&quot;&#39;c"), ("\u{1B}[31m\n", "\u{FFFD}[31m "),
    ("\u{FFFE}\u{FFFF}\u{0}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("日本👍", "日本👍"),
  ])
  func escapes(_ text: String, _ escaped: String) {
    #expect(XMLText.escaped(text) == escaped)
  }

  /// Up to two hundred plans, and corners everywhere: every coordinate stays inside the picture.
  @Test(arguments: [1, 2, 60, 200])
  func everythingStaysInside(_ count: Int) throws {
    var frontier = FrontierFixture.frontier
    let point = frontier.points[4]
    frontier.points = (1...count).map { index in
      var next = point
      next.budget = Minutes(index * 27)
      next.effort = Minutes(index * 27)
      return next
    }
    let svg = CurvePicture(frontier, title: "").svg
    for match in svg.matches(of: /\b(?:x|cx)="([0-9.]+)"/) {
      #expect((0...960).contains(try #require(Double(match.1))))
    }
    for match in svg.matches(of: /\b(?:y|cy)="([0-9.]+)"/) {
      #expect((0...560).contains(try #require(Double(match.1))))
    }
  }
}
