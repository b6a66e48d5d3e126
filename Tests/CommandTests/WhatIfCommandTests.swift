import Foundation
import Testing

/// `whatif`, held against `plan`.
@Suite("whatif")
struct WhatIfCommandTests {
  private let uplift: Uplift

  init() throws { uplift = try Uplift() }

  private func answer(_ arguments: String...) throws -> [String: Any] {
    let outcome = try uplift.run(arguments: arguments + ["-o", "json"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    return try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
  }

  private func points(_ arguments: String...) throws -> [[String: Any]] {
    let outcome = try uplift.run(arguments: ["whatif", Uplift.recorded, "-o", "json"] + arguments)
    #expect(outcome.status == 0)
    let answer = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    return try #require(answer["points"] as? [[String: Any]])
  }

  /// Where both are proven, the curve holds the very plans that `plan` makes.
  @Test(arguments: ["0m", "2h", "10h", "20h"])
  func pointsAreThePlans(_ budget: String) throws {
    defer { uplift.remove() }
    let point = try #require(try points("--budgets", budget, "--gap", "0").first)
    let plan = try answer("plan", Uplift.recorded, "--budget", budget, "--gap", "0")
    let score = try #require(plan["score"] as? [String: Any])
    #expect(point["status"] as? String == "optimal")
    #expect(point["gain"] as? Double == score["gain"] as? Double)
    #expect(point["scoreAfter"] as? Double == score["after"] as? Double)
    #expect(point["effortMinutes"] as? Int == plan["effortMinutes"] as? Int)
  }

  /// Without time for the envelope the answer is no; 130 is Ctrl-C's.
  @Test func withoutTimeThereIsNoCurve() throws {
    defer { uplift.remove() }
    let outcome = try uplift.run("whatif", Uplift.recorded, "--time-limit", "0s")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("raise --time-limit"), "\(outcome.errors)")
  }

  /// More hours never buy less, no plan passes its bound, and the next hour never buys more than the one before.
  @Test func theCurveKeepsItsLaws() throws {
    defer { uplift.remove() }
    let answer = try answer("whatif", Uplift.recorded, "--to", "30h", "--points", "6")
    let points = try #require(answer["points"] as? [[String: Any]])
    #expect(points.compactMap { $0["budgetMinutes"] as? Int } == [300, 600, 900, 1_200, 1_500, 1_800])
    var last = (gain: 0.0, rate: Double.infinity)
    for point in points {
      let gain = try #require(point["gain"] as? Double)
      let rate = try #require(point["marginalGainPerHour"] as? Double)
      #expect(gain >= last.gain && gain <= (point["bound"] as? Double ?? 0))
      #expect(rate <= last.rate)
      #expect((point["effortMinutes"] as? Int ?? .max) <= (point["budgetMinutes"] as? Int ?? 0))
      last = (gain, rate)
    }
    let corners = try #require(answer["breakpoints"] as? [[String: Any]])
    let places = corners.map { ($0["effortMinutes"] as? Double ?? 0, $0["gain"] as? Double ?? 0) }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0.0 < $1.0 && $0.1 < $1.1 })
    for (index, place) in places.enumerated().dropFirst(2) {
      let slopes = [index - 1, index].map {
        (places[$0].1 - places[$0 - 1].1) / (places[$0].0 - places[$0 - 1].0)
      }
      #expect(slopes[1] <= slopes[0] * 1.000001, "corner at \(place.0) min")
    }
  }

  @Test func withoutBudgetsTheLastOnePaysEverything() throws {
    defer { uplift.remove() }
    let answer = try answer("whatif", Uplift.recorded)
    let points = try #require(answer["points"] as? [[String: Any]])
    let everything = try #require(answer["everything"] as? [String: Any])
    #expect((2...12).contains(points.count))
    #expect(points.last?["gain"] as? Double == everything["gain"] as? Double)
    #expect(points.last?["marginalGainPerHour"] as? Double == 0)
    #expect(points.allSatisfy { ($0["budgetMinutes"] as? Int ?? 1) % 60 == 0 })
  }

  @Test func budgetsAreInTheDaysOfThePolicy() throws {
    defer { uplift.remove() }
    try uplift.write("version: 1\ncalendar: { day: 6h, week: 4d }\n", to: "policy.yaml")
    let budgets = try points("--budgets", "1w,1d", "--policy", "policy.yaml")
    #expect(budgets.compactMap { $0["budgetMinutes"] as? Int } == [360, 1_440])
    let steps = try points("--to", "1d", "--points", "2", "--policy", "policy.yaml")
    #expect(steps.compactMap { $0["budgetMinutes"] as? Int } == [180, 360])
  }

  @Test func pictureIsWrittenAsAWholeOrNotAtAll() throws {
    defer { uplift.remove() }
    let outcome = try uplift.shell(
      """
      "$UPLIFT" whatif "$RECORDED" --budgets 2h,8h --svg curve.svg -q >/dev/null; head -c 4 curve.svg; echo
      tail -c 7 curve.svg
      "$UPLIFT" whatif "$RECORDED" --budgets 2h,8h --svg /dev/stdout -o csv | grep -c '^<svg\\|^budget'
      echo old > kept.svg; trap '' XFSZ; ulimit -f 1
      "$UPLIFT" whatif "$RECORDED" --budgets 2h,8h --svg kept.svg -q
      echo $?; cat kept.svg; find . -name '.*' -type f
      """)
    #expect(outcome.text == "<svg\n</svg>\n2\n74\nold\n")
  }

  @Test func sameInputSamePicture() throws {
    defer { uplift.remove() }
    for name in ["one.svg", "two.svg"] {
      #expect(try uplift.run("whatif", Uplift.recorded, "--budgets", "2h,8h", "--svg", name).status == 0)
    }
    #expect(try uplift.content(of: "one.svg") == uplift.content(of: "two.svg"))
  }
}
