import Effort
import SecureScore

extension EstimateReport: Report {
  package func table(in terminal: Terminal) -> String {
    var lines = ReportHeading(title: title, model: nil, tenant: tenant).lines(in: terminal)
    lines.append("")
    var table = TextTable([
      .init(title: "recommendation", least: 16), .init(title: "findings", isRight: true),
      .init(title: "by hand", isRight: true), .init(title: "in bulk", isRight: true),
      .init(title: "cheapest", isRight: true), .init(title: "once", isRight: true),
    ])
    for row in orderedRows {
      let parts = [
        TerminalText.cut(tenant.scopes[row.scope].name, to: 24),
        row.byHand.map { "by hand \(Self.figures($0))" } ?? "",
        row.inBulk.map { "\(Self.methods($0)) \(Self.figures($0))" } ?? "",
        row.notPlannable > 0 ? "\(Wording.count(row.notPlannable)) without a method" : "",
        Self.provenance(of: row).joined(separator: ", "),
      ]
      table.add(
        [
          .init(tenant.recommendations[row.recommendation].name, .strong), .init(Wording.count(row.findings)),
          .init(Self.total(row.byHand, of: row)), .init(Self.total(row.inBulk, of: row)),
          .init(row.notPlannable == row.findings ? "none" : Wording.hours(row.cheapest), .good),
          .init(row.once > .zero ? Wording.hours(row.once) : ""),
        ], below: "  " + parts.filter { !$0.isEmpty }.joined(separator: "   "))
    }
    if table.isEmpty {
      lines.append("  No open findings.")
    } else {
      lines += table.lines(in: terminal)
      lines.append("")
      lines += Paragraph.wrapped(totalSentence, in: terminal)
      lines += Paragraph.wrapped(legend, in: terminal)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  var totalSentence: String {
    var text = "\(Wording.count(findings, "finding")): \(cheapest) by the cheapest methods"
    if once > .zero { text += ", and \(once) once for the whole tenant" }
    if notPlannable > 0 { text += "; \(Wording.count(notPlannable)) without a method, in no total" }
    return text
  }

  var legend: String { "figures: setup + each resource; policy \(policy.name)" }

  /// `1 h + 15 min`, with ranges where findings differ.
  static func figures(_ way: StepSummary.Way) -> String { "\(range(way.setup)) + \(range(way.each))" }

  static func range(_ range: ClosedRange<Minutes>) -> String {
    range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }

  static func methods(_ way: StepSummary.Way) -> String {
    way.methods.map { Wording.method($0) }.joined(separator: "/")
  }

  /// The total, with how many findings it is for where that is not all of them.
  static func total(_ way: StepSummary.Way?, of row: StepSummary) -> String {
    guard let way else { return "–" }
    let partial = way.findings < row.findings ? "\(Wording.count(way.findings))× " : ""
    return partial + Wording.hours(way.total)
  }
}
