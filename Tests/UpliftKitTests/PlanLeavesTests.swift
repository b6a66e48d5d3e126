import Delivery
import Foundation
import Testing
import UpliftKit

/// Changes every leaf of a plan file, one at a time: each change must be found by recomputation.
@Suite struct PlanLeavesTests {
  /// What no verifier can recompute; docs/schema/plan.schema.json names the same.
  private static let unverified: Set<String> = ["$.score.leastEffort"]

  private struct Sample {
    let tenant: DefenderTenant
    let policy: String
    let plan: JSONValue

    func refutes(_ changed: JSONValue) -> Bool {
      do {
        return !(try tenant.verify(planJSON: changed.text, policy: policy)).isEmpty
      } catch {
        Issue.record("\(error)")
        return false
      }
    }
  }

  private func sample(_ scenario: String, budgetMinutes: Int) throws -> Sample {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "scenarios/\(scenario)")
    let export = folder.appending(path: "export")
    let names = try FileManager.default.contentsOfDirectory(atPath: export.path(percentEncoded: false))
      .sorted()
    let tenant = try DefenderTenant(
      reading: names.map {
        ExportFile(name: $0, bytes: Array(try Data(contentsOf: export.appending(path: $0))))
      })
    let policy = (try? String(contentsOf: folder.appending(path: "uplift.yaml"), encoding: .utf8)) ?? ""
    let plan = try tenant.plan(budgetMinutes: budgetMinutes, policy: policy, today: "2026-11-21")
    return Sample(tenant: tenant, policy: policy, plan: try JSONParser.parse(Array(plan.json.utf8)))
  }

  @Test func unchangedPlanIsVerified() throws {
    let sample = try sample("recorded-2020", budgetMinutes: 1_200)
    #expect(!sample.refutes(sample.plan))
  }

  /// What the policy demands of a step is recomputed from the policy, like everything else.
  @Test func everyChangedDemandIsRefuted() throws {
    let sample = try sample("contoso", budgetMinutes: 600)
    let places = JSONPlace.leaves(of: sample.plan).filter { $0.text.contains("].demands[") }
    #expect(places.count == 6)
    for place in places {
      for changed in place.variants(in: sample.plan) { #expect(sample.refutes(changed), "\(place.text)") }
    }
    // A plan that was saved before there were any.
    let old = sample.plan.text.replacing("\"demands\": [],", with: "")
    #expect(old != sample.plan.text)
    #expect(sample.refutes(try JSONParser.parse(Array(old.utf8))))
  }

  @Test(arguments: [("recorded-2020", 1_200, 1), ("contoso", 600, 31)])
  func everyChangedLeafIsRefuted(scenario: String, budget: Int, stride: Int) throws {
    let sample = try sample(scenario, budgetMinutes: budget)
    // Every leaf of the smaller plan; of the larger one a sample, because each takes a verification.
    let all = JSONPlace.leaves(of: sample.plan)
    #expect(all.count > 200)
    let places = all.indices.filter { $0 % stride == 0 }.map { all[$0] }
    var tried = 0
    for place in places where !Self.unverified.contains(place.text) {
      for changed in place.variants(in: sample.plan) {
        tried += 1
        // A changed rate or flow that proves the same bound is still a proof.
        if place.text.hasPrefix("$.certificate.") && !sample.refutes(changed) { continue }
        #expect(sample.refutes(changed), "\(place.text)")
      }
    }
    #expect(tried > places.count)
  }

  @Test func ownersDueDaysAndGainsOfControlsAreRefuted() throws {
    let sample = try sample("contoso", budgetMinutes: 600)
    let names = ["owner", "dueDate", "sprint", "governance", "completes"]
    let places = JSONPlace.leaves(of: sample.plan).filter { place in
      guard place.parts.count > 2, case .index(let step) = place.parts[1],
        case .key(let name) = place.parts[2]
      else { return false }
      return step < 3 && names.contains(name)
    }
    let texts = places.map(\.text)
    for name in [
      "owner", "dueDate", "sprint", "governance.owners[1].resources", "governance.dueDates[0].date",
      "governance.inGracePeriod", "completes[0].gain",
    ] {
      #expect(texts.contains { $0.hasPrefix("$.steps") && $0.hasSuffix(".\(name)") }, "\(name)")
    }
    for place in places {
      for changed in place.variants(in: sample.plan) {
        #expect(sample.refutes(changed), "\(place.text)")
      }
    }
  }

  @Test func droppedAddedAndSwappedElementsAreRefuted() throws {
    let sample = try sample("recorded-2020", budgetMinutes: 1_200)
    var tried = 0
    for place in JSONPlace.arrays(of: sample.plan) where !place.text.hasPrefix("$.certificate") {
      for changed in place.rearranged(in: sample.plan) {
        tried += 1
        #expect(sample.refutes(changed), "\(place.text)")
      }
    }
    #expect(tried > 20)
  }
}
