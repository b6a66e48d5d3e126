import Foundation
import Testing
import UpliftKit

/// The library as another program sees it: nothing but its public face.
@Suite struct DefenderTenantTests {
  private func recorded() throws -> DefenderTenant {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "scenarios/recorded-2020/export")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
      .sorted()
    return try DefenderTenant(
      reading: names.map {
        ExportFile(name: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0))))
      })
  }

  @Test func scoresTheRecordedTenant() throws {
    let score = try recorded().score()
    #expect(score.percentage == "0.4807")
    #expect(score.scopes.first?.current == "28.84")
    #expect(score.scopes.first?.maximum == "60")
    #expect(score.differences == 0)
    #expect(score.model == "classic")
  }

  @Test func plansTheRecordedTenant() throws {
    let plan = try recorded().plan(budgetMinutes: 40 * 60)
    #expect(plan.isOptimal)
    #expect(plan.effortMinutes <= 40 * 60)
    #expect(plan.gain == plan.bound)
    #expect(!plan.steps.isEmpty)
    #expect(plan.json.contains("\"uplift-plan/1\""))
  }

  @Test func saysWhatIsWrongWithThePolicy() throws {
    let tenant = try recorded()
    let error = #expect(throws: UpliftError.self) {
      try tenant.plan(budgetMinutes: 60, policy: "effort: { quickfix: 3m }")
    }
    #expect(error?.kind == .policy)
  }

  @Test func saysWhatIsWrongWithTheExport() throws {
    let error = #expect(throws: UpliftError.self) {
      try DefenderTenant(reading: [ExportFile(name: "empty.json", bytes: [])])
    }
    #expect(error?.kind == .input)
    #expect(error?.description.contains("empty.json") == true)
  }
}
