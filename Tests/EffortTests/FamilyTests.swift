import Catalogue
import SecureScore
import Testing

@testable import Effort

@Suite struct FamilyTests {
  @Test func everyFamilyHasExamples() {
    #expect(FamilyExamples.all.map(\.family) == ShippedFamilies.all.map(\.name))
    #expect(FamilyExamples.all.allSatisfy { !$0.matches.isEmpty && !$0.rejects.isEmpty })
  }

  @Test(arguments: FamilyExamples.all) func patternsMatchWhatTheyMeanAndNothingNear(examples: FamilyExamples)
    throws
  {
    let family = try #require(ShippedFamilies.all.first { $0.name == examples.family })
    for name in examples.matches { #expect(family.hasPattern(for: name), "\(name)") }
    for name in examples.rejects { #expect(!family.hasPattern(for: name), "\(name)") }
  }

  /// The keys are written out so that renaming cannot move a price; the patterns say which they must be.
  @Test func keysAreThoseThatThePatternsFindInTheCatalogue() {
    var expected: [String: Set<String>] = [:]
    for entry in Catalogue.shipped.entries where !entry.key.isEmpty {
      if let family = ShippedFamilies.lastFamily(of: entry) {
        expected[family, default: []].insert(entry.key)
      }
    }
    for family in ShippedFamilies.all {
      let keys = Set(family.keys)
      #expect(keys.count == family.keys.count, "\(family.name) repeats a key")
      #expect(family.keys == family.keys.sorted(), "\(family.name)")
      let missing = expected[family.name, default: []].subtracting(keys).sorted()
      let surplus = keys.subtracting(expected[family.name, default: []]).sorted()
      #expect(missing.isEmpty && surplus.isEmpty, "\(family.name): add \(missing), remove \(surplus)")
    }
  }

  /// Scored: in a control that is worth something today.
  @Test func nearlyAllScoredNamesHaveAFamily() {
    let controls = Catalogue.shipped.controls
    let scored = Catalogue.shipped.entries.filter { entry in
      !entry.name.isEmpty && entry.controls.contains { controls[$0].maximum > .zero }
    }
    #expect(scored.count == 278)
    let left = scored.filter { ShippedFamilies.lastFamily(of: $0) == nil }
    #expect(scored.count - left.count == 254)
    #expect(
      left.map(\.name).sorted() == [
        "Amazon Elasticsearch domains should be in a VPC",
        "Amazon Elasticsearch domains should have encryption at rest enabled",
        "Amazon SageMaker notebook instances should not have direct internet access",
        "Avoid the use of the \"root\" account",
        "CodeBuild GitHub or Bitbucket source repository URLs should use OAuth",
        "CodeBuild project environment variables should not contain clear text credentials",
        "Database Migration Service replication instances should not be public",
        "EBS snapshots should not be publicly restorable",
        "EC2 instances managed by Systems Manager should have a patch compliance status of COMPLIANT"
          + " after a patch installation",
        "EC2 instances managed by Systems Manager should have an association compliance status of COMPLIANT",
        "Ensure \"Block Project-wide SSH keys\" is enabled for VM instances",
        "Ensure 'Enable connecting to serial ports' is not enabled for VM Instance",
        "Ensure API keys are not created for a project",
        "Ensure API keys are restricted to only APIs that application needs",
        "Ensure API keys are restricted to use by only specified Hosts and Apps",
        "Ensure VM disks for critical VMs are encrypted with Customer-Supplied Encryption Keys (CSEK)",
        "Ensure a support role has been created to manage incidents with AWS Support",
        "Ensure oslogin is enabled for a Project",
        "Ensure that DNSSEC is enabled for Cloud DNS",
        "Ensure that RSASHA1 is not used for the key-signing key in Cloud DNS DNSSEC",
        "Ensure that RSASHA1 is not used for the zone-signing key in Cloud DNS DNSSEC",
        "Ensure that the default network does not exist in a project",
        "Lambda functions should be in a VPC",
        "S3 buckets should have server-side encryption enabled",
      ])
  }

  @Test func rulesSayWhichFamilyTheyAreAndWhy() {
    #expect(ShippedFamilies.rules.count == 55)
    #expect(Set(ShippedFamilies.rules.map(\.source)).count == 55)
    for rule in ShippedFamilies.rules {
      #expect(rule.isShipped)
      #expect(rule.source.hasPrefix("family "))
      #expect(rule.because?.isEmpty == false)
      #expect(rule.manual != .silent && rule.manual != .none)
      #expect(rule.multiply == nil)
    }
  }
}

extension Family {
  func hasPattern(for name: String) -> Bool { patterns.contains { Glob($0).matches(name) } }
}

extension ShippedFamilies {
  /// The last family whose patterns match today's name, else the older one.
  static func lastFamily(of entry: CatalogueEntry) -> String? {
    (all.last { $0.hasPattern(for: entry.name) }
      ?? all.last { !entry.olderName.isEmpty && $0.hasPattern(for: entry.olderName) })?.name
  }
}
