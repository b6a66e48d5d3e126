import Catalogue
import Effort
import Policy
import RemediationPlan
import SecureScore
import Testing

@Suite struct PolicyTemplateTests {
  private let listings = [
    FamilyListing(
      name: "ports", rule: Sample.families[0], matches: ["Management ports should be closed"],
      nonMatches: ["Ports", "Two\nlines: [ and \"more\""]),
    FamilyListing(
      name: "accounts", rule: Sample.families[1], matches: ["MFA", "MFA for owners"], nonMatches: []),
  ]

  @Test func theTemplateReadBackIsTheDefaultPolicy() throws {
    let text = PolicyTemplate(defaults: .defaults, families: listings).text
    var document = try Sample.read(text)
    document.name = "default"
    #expect(document == Sample.reader.documentWithoutFile)
    #expect(try document.fingerprint == Sample.read("").fingerprint)
  }

  @Test func otherDefaultsComeBackToo() throws {
    var defaults = EffortPolicy.defaults
    defaults.manual[.low] = Cost(setup: Minutes(37), each: .zero)
    defaults.userImpact[.high] = Factors(setup: 10_001, each: 9_990_000)
    defaults.quickFix = nil
    defaults.script = Cost(setup: Minutes(181), each: Minutes(1))
    let reader = PolicyReader(defaults: defaults, families: [])
    var document = try reader.read(text: PolicyTemplate(defaults: defaults, families: []).text, name: "a")
    document.name = "default"
    #expect(document == reader.documentWithoutFile)
  }

  @Test func theExamplesAreValidWithoutTheirCommentSigns() throws {
    var text = PolicyTemplate(defaults: .defaults, families: []).text
    let examples =
      PolicyTemplate.ruleExamples + PolicyTemplate.includeExamples + PolicyTemplate.excludeExamples
    for line in examples {
      let parts = text.split(separator: "    # \(line)\n", omittingEmptySubsequences: false)
      try #require(parts.count == 2, "\(line)")
      text = parts.joined(separator: "    \(line)\n")
    }
    let document = try Sample.read(text)
    #expect(document.effort.rules.count == Sample.families.count + 2)
    #expect(document.effort.rules.last?.once == Minutes(960))
    #expect(document.planRules.map(\.effect) == [.include, .exclude])
    #expect(document.planRules.last?.until == "2026-12-31")
  }

  @Test func everyKeyHasACommentLineBeforeIt() {
    let lines = PolicyTemplate(defaults: .defaults, families: []).text.split(separator: "\n")
    for (before, line) in zip(lines, lines.dropFirst()) where !line.contains("#") {
      #expect(before.contains("#"), "\(line)")
    }
    for key in [
      "version", "calendar", "day", "week", "effort", "defaults", "manual", "userImpact", "quickFix",
    ] {
      #expect(lines.contains { $0.drop { $0 == " " }.hasPrefix("\(key):") }, "\(key)")
    }
    #expect(lines.allSatisfy { $0.count <= 110 })
  }

  @Test func familiesAreListedWithFiguresReasonsAndNames() {
    var rule = Sample.families[1]
    rule.because = "one policy for all"
    rule.bulk = .none
    let listing = FamilyListing(
      name: "accounts", rule: rule, matches: ["MFA", "MFA for\nowners"], nonMatches: ["M"])
    let text = PolicyTemplate(defaults: .defaults, families: [listing]).text
    #expect(
      text.hasSuffix(
        """
        #
        # accounts: one policy for all
        #   by hand    { setup: 0m, each: 20m }
        #   in bulk    none
        #   once       16h
        #   is for     MFA
        #              MFA for owners
        #   not for    M

        """))
  }

  @Test func theShippedTemplateIsTheShippedPolicy() throws {
    let text = PolicyTemplate.shipped { Catalogue.shipped.entry(key: $0)?.name }.text
    var document = try PolicyReader.shipped.read(text: text, name: "uplift.yaml")
    #expect(document.effort == EffortPolicy.shipped)
    document.name = "default"
    #expect(document == PolicyReader.shipped.documentWithoutFile)
    let lines = text.split(separator: "\n").map(String.init)
    for rule in ShippedFamilies.rules {
      let title = "# \(rule.source.dropFirst("family ".count)): \(rule.because ?? "")"
      let start = try #require(lines.firstIndex(of: title), "\(title)")
      let listing = lines[(start + 1)...].prefix { $0 != "#" }
      #expect(listing.contains { $0.hasPrefix("#   by hand    ") }, "\(title)")
      #expect(listing.contains { $0.hasPrefix("#   is for     ") }, "\(title)")
    }
  }

  @Test func aFamilyIsForItsKeysAndNotForLookalikes() {
    var rules = Sample.families
    rules[0].when.keys = ["a", "b", "c", "d", "e"]
    rules[1].when.keys = ["f", "g"]
    let names = ["a": "4", "b": "3", "c": "2", "d": "1", "f": "Management ports of users", "g": "MFA"]
    let listings = FamilyListing.list(rules) { names[$0] }
    #expect(listings.map(\.name) == ["ports", "accounts"])
    #expect(listings[0].matches == ["1", "2", "3", "and 1 more"])
    #expect(listings[0].nonMatches == ["Management ports of users"])
    #expect(listings[1].matches == ["MFA", "Management ports of users"])
    #expect(listings[1].nonMatches.isEmpty)
  }
}
