import Foundation
import Support
import Testing

/// The commands on a made-up tenant of some size.
@Suite("Tenant scale")
struct TenantScaleTests {
  private let uplift: Uplift

  init() throws {
    uplift = try Uplift()
    let sample = try uplift.run("sample", "--scopes", "4", "--findings", "2500", "--seed", "9")
    try uplift.write(sample.text, to: "tenant.ndjson")
  }

  @Test(arguments: [
    ["plan", "--budget", "150h", "-o", "json"], ["plan", "--target", "60%", "-o", "json"],
    ["plan", "--target", "55%", "--each-scope", "-o", "json"],
    ["whatif", "--budgets", "20h,100h,400h,900h", "-o", "json"],
  ])
  func threadsChangeNothing(_ arguments: [String]) throws {
    defer { uplift.remove() }
    let command = [arguments[0], "tenant.ndjson"] + arguments.dropFirst()
    let one = try uplift.run(arguments: command + ["--threads", "1"])
    let two = try uplift.run(arguments: command + ["--threads", "2"])
    #expect(one.status == 0, "\(one.errors)")
    #expect(one.text == two.text)
    #expect(!one.text.isEmpty)
  }

  /// Proven optimal at every budget, by a certificate that `verify` confirms on its own.
  @Test(arguments: ["1h", "5h", "20h", "60h", "250h", "1000h", "3000h"])
  func everyBudgetIsProven(_ budget: String) throws {
    defer { uplift.remove() }
    let planned = try uplift.run(
      "plan", "tenant.ndjson", "--budget", budget, "--save", "plan.json", "-o", "json")
    #expect(planned.status == 0, "\(planned.errors)")
    #expect(planned.text.contains("\"status\": \"optimal\""))
    #expect(planned.text.contains("\"gap\": 0,"))
    #expect(try uplift.run("verify", "plan.json", "tenant.ndjson").status == 0)
  }

  /// A plan for a score is one that `score` then prints, and verifies.
  @Test func targetVerifies() throws {
    defer { uplift.remove() }
    let planned = try uplift.run(
      "plan", "tenant.ndjson", "--target", "61.5%", "--save", "plan.json", "-o", "json")
    #expect(planned.status == 0, "\(planned.errors)")
    #expect(planned.text.contains("\"after\": 0.615"))
    #expect(try uplift.run("verify", "plan.json", "tenant.ndjson").status == 0)
  }

  /// A plan for a score takes no more than any plan for a budget that gets there, and says what is open.
  @Test func targetTakesNoMoreThanAnyBudget() throws {
    defer { uplift.remove() }
    let sample = try uplift.run("sample", "--scopes", "20", "--findings", "5000", "--seed", "7")
    try uplift.write(sample.text, to: "larger.ndjson")
    func figures(_ arguments: [String]) throws -> (effort: Int, after: Double, least: Int?) {
      let answer = try uplift.run(
        arguments: ["plan", "larger.ndjson", "-o", "json"] + arguments)
      let document = try #require(
        JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any], "\(answer.errors)")
      let score = try #require(document["score"] as? [String: Any])
      return (
        try #require(document["effortMinutes"] as? Int), try #require(score["after"] as? Double),
        score["effortBoundMinutes"] as? Int
      )
    }
    let target = try figures(["--target", "60%"])
    #expect(target.after >= 0.6)
    let least = try #require(target.least)
    #expect(least <= target.effort && target.effort - least <= target.effort / 50)
    for minutes in [target.effort - 1, target.effort - 7, target.effort - 30, least, least - 1] {
      let plan = try figures(["--budget", "\(minutes)m"])
      #expect(plan.after < 0.6, "\(minutes) minutes")
    }
  }
}
