import Delivery
import Effort
import RemediationPlan
import SecureScore
import UpliftKit
import Verification

/// What `verify` says: that a saved plan is right, or all that is not.
struct VerificationAnswer {
  /// One thing that is not so.
  private struct Line {
    /// As in plan.json: `steps[3].gain`.
    var path: String
    var message: String
  }

  static let schema = "uplift-verification/1"
  /// Differences that are listed; all are counted.
  private static let longestList = 200

  private let name: String
  private let plan: Plan
  private let lines: [Line]
  private let count: Int

  init(name: String, _ verification: PlanFileVerification) {
    self.name = name
    let (report, differences) = (verification.report, verification.differences)
    plan = report.recomputed
    let rules = report.discrepancies.map {
      Line(path: $0.path, message: "\($0.message): stated \($0.stated), recomputed \($0.recomputed)")
    }
    let known = Set(rules.map(\.path))
    let leaves = differences.map { difference in
      let path = String("\(difference.path)".trimmingPrefix("$").trimmingPrefix("."))
      return Line(path: path, message: String("\(difference)".dropFirst("\(difference.path): ".count)))
    }
    lines = rules + leaves.filter { !known.contains($0.path) }
    count = lines.count + report.omitted
  }

  var isVerified: Bool { count == 0 }

  func text(as format: AnswerFormat) -> String {
    switch format {
    case .table: table
    case .json: json.text
    }
  }

  private var table: String {
    let score = plan.score
    if isVerified {
      return """
        \(name.visible): verified, every figure recomputed
          score    \(score.before.percentText) % to \(score.after.percentText) %
          gain     \(score.gain) percent points, at most \(score.certifiedBound) by its certificate
          effort   \(plan.effort) in \(plan.steps.count) \(plan.steps.count == 1 ? "step" : "steps")

        """
    }
    var text = "\(name.visible): not right, \(count) \(count == 1 ? "difference" : "differences")\n"
    for line in lines.prefix(Self.longestList) { text += "  \(line.path): \(line.message)\n".visible }
    if count > Self.longestList { text += "  and \(count - Self.longestList) more\n" }
    return text
  }

  private var json: JSONValue {
    [
      "schema": .string(Self.schema),
      "verified": .bool(isVerified),
      "count": .number("\(count)"),
      "differences": .array(
        lines.prefix(Self.longestList).map { ["path": .string($0.path), "message": .string($0.message)] }),
    ]
  }
}
