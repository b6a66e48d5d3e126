import Catalogue
import SecureScore
import Testing

@Suite struct CatalogueTests {
  @Test func knowsARecommendationByItsKey() throws {
    let entry = try #require(Catalogue.shipped.entry(key: "1c5de8e1-f68d-6a17-e0d2-ec259c42768c"))
    #expect(entry.name == "Secure transfer to storage accounts should be enabled")
    #expect(entry.quickFix == .yes)
    #expect(entry.implementationEffort == .low)
    #expect(entry.cloud == "Azure")
    #expect(entry.controls.map { Catalogue.shipped.controls[$0].name } == ["Encrypt data in transit"])
    #expect(Catalogue.shipped.entry(key: "nothing") == nil)
    #expect(Catalogue.shipped.entry(key: "") == nil)
  }

  @Test(arguments: [
    "Machines should have vulnerability findings resolved",
    "  machines SHOULD have\tvulnerability  findings resolved ",
    "Vulnerabilities in your virtual machines should be remediated",
  ])
  func knowsARecommendationByEachOfItsNames(name: String) {
    #expect(Catalogue.shipped.entries(named: name).map(\.key) == ["1195afff-c881-495e-9bc5-1486211ae03f"])
  }

  @Test func namesAreNotUnique() {
    let entries = Catalogue.shipped.entries(named: "CloudTrail should be enabled")
    #expect(entries.count == 2)
    #expect(Set(entries.map(\.cloud)) == ["AWS", "Azure"])
    #expect(Catalogue.shipped.entries(named: "").isEmpty)
  }

  @Test func listsTheSixteenControlsWithTheirMaximaOfToday() throws {
    let controls = Catalogue.shipped.controls
    #expect(controls.count == 16)
    #expect(controls.map(\.maximum).reduce(.zero, +) == Points(58))
    let classification = try #require(Catalogue.shipped.control(id: "2d63c496-0d49-4288-9a1b-e65cd9ac0e1e"))
    #expect(classification.maximum == .zero)
    let denial = try #require(Catalogue.shipped.control(id: "a9909064-42b4-4d34-8143-275477afe18b"))
    #expect(denial.name == "Protect applications against DDoS attacks")
    #expect(denial.olderName.hasPrefix("Protect your applications with"))
    #expect(Catalogue.shipped.control(id: "nothing") == nil)
  }

  @Test func membershipRunsBothWays() {
    let catalogue = Catalogue.shipped
    for (index, control) in catalogue.controls.enumerated() {
      #expect(control.members == control.members.sorted())
      #expect(
        Set(control.members)
          == Set(catalogue.entries.filter { $0.controls.contains(index) && !$0.key.isEmpty }.map(\.key)))
    }
    let members = Dictionary(uniqueKeysWithValues: catalogue.controls.map { ($0.name, $0.members.count) })
    #expect(members["Enable MFA"] == 13)
    #expect(members["Secure management ports"] == 3)
  }

  @Test func theNewerListOfControlsGoesFirst() throws {
    // In 2020 these findings sat under "Remediate vulnerabilities"; by May 2021 they had moved.
    let entry = try #require(Catalogue.shipped.entry(key: "82e20e14-edc5-4373-bfc4-f13121257c37"))
    #expect(
      entry.controls.map { Catalogue.shipped.controls[$0].name } == ["Remediate security configurations"])
  }

  @Test func answersYesNoOrNothingOnQuickFix() {
    let answers = Dictionary(grouping: Catalogue.shipped.entries, by: \.quickFix).mapValues(\.count)
    #expect(answers[.yes] == 40)
    #expect(answers[.no] == 58)
  }

  @Test func saysHowOldItIsAndWhereItComesFrom() {
    #expect(Catalogue.shipped.date == "2026-06-15")
    #expect(Catalogue.shipped.sources.count == 8)
    #expect(Catalogue.shipped.sources.allSatisfy { $0.contains("/") })
  }

  @Test func isWellFormed() {
    let entries = Catalogue.shipped.entries
    #expect(entries.count == 1195)
    let keys = entries.map(\.key).filter { !$0.isEmpty }
    #expect(keys.count == 790)
    #expect(keys == keys.sorted())
    #expect(Set(keys).count == keys.count)
    #expect(keys.allSatisfy { $0.utf8.count == 36 && $0 == $0.lowercased() })
    #expect(entries.allSatisfy { !$0.key.isEmpty || !$0.name.isEmpty })
    #expect(entries.allSatisfy { $0.olderName.isEmpty || $0.olderName != $0.name })
    #expect(entries.filter { $0.severity == .unknown }.allSatisfy { $0.implementationEffort == .unknown })
  }
}
