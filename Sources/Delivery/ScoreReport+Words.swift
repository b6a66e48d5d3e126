import RemediationPlan
import SecureScore

extension ScoreReport {
  static let listLimit = 10

  /// What a reader must know to trust the figures, one sentence each; empty when there is nothing to say.
  var notes: [String] {
    var notes: [String] = []
    if isPooled {
      notes.append("under legacy2019 scores of scopes do not add up: points are of the whole selection")
    }
    if !view.exists(underModel: scorecard.model) {
      notes.append("legacy2019 has no view by \(view.rawValue): ask for category or recommendation")
    }
    notes += originNotes
    let counted = scorecard.scopes.filter(\.isFromCounts).map { tenant.scopes[$0.scope].name }
    if !counted.isEmpty {
      notes.append(
        "scored from reported counts, for want of assessments: \(listed(counted)); a plan needs assessments")
    }
    let input = tenant.input
    if input.skipped > 0 { notes.append("\(Wording.count(input.skipped, "bad record")) left aside") }
    if input.duplicates > 0 {
      notes.append(
        "\(Wording.count(input.duplicates, "row")) for the same resource and recommendation counted once")
    }
    if input.orphanedAssignments > 0 {
      notes.append(
        "\(Wording.count(input.orphanedAssignments, "governance assignment")) left aside: "
          + "the assessments are not in the export")
    }
    if input.repeatedAssignments > 0 {
      notes.append(
        "\(Wording.count(input.repeatedAssignments, "governance assignment")) left aside: "
          + "another for the same assessment comes first")
    }
    if !input.unknownValues.isEmpty {
      notes.append(
        "unknown values: " + listed(unknownValues.map { "\($0.value) (\(Wording.count($0.count)))" }))
    }
    return notes
  }

  private var originNotes: [String] {
    let maxima = tenant.controls.filter { $0.maximumOrigin == .catalogue }.map(\.name)
    let members = tenant.controls.filter { $0.membershipOrigin == .catalogue }.map(\.name)
    let metadata = count(.catalogue, of: tenant.recommendations.map(\.metadataOrigin))
    var notes: [String] = []
    if !maxima.isEmpty { notes.append("maxima from the shipped catalogue: \(listed(maxima))") }
    if !members.isEmpty {
      notes.append("recommendations of controls from the shipped catalogue: \(listed(members))")
    }
    if metadata > 0 {
      notes.append(
        "severity and effort of \(Wording.count(metadata, "recommendation")) from the shipped catalogue")
    }
    return notes
  }

  /// The first of a list, and how many more there are.
  func listed(_ texts: [String]) -> String {
    let more = texts.count - Self.listLimit
    return texts.prefix(Self.listLimit).joined(separator: ", ")
      + (more > 0 ? " and \(Wording.count(more)) more (all of them with -o json)" : "")
  }

  /// How the score compares with what the export reports; nil when it reports nothing.
  var reconciliationSentence: String? {
    guard reconciliation.compared > 0 else { return nil }
    let compared =
      "\(Wording.count(reconciliation.comparedControls, "control")) and "
      + "\(Wording.count(reconciliation.comparedScopes, "scope")) compared with what the export reports"
    if reconciliation.differing == 0 { return "\(compared): all equal" }
    return
      "\(compared): \(Wording.count(reconciliation.differing)) \(reconciliation.differing == 1 ? "differs" : "differ")"
  }

  /// The first rows that differ, in words: figures with the same likely cause together.
  var differenceSentences: [String] {
    var groups: [[Reconciliation.Difference]] = []
    for difference in reconciliation.differences {
      if let last = groups.last?.last, last.scope == difference.scope, last.control == difference.control,
        last.likelyCause == difference.likelyCause
      {
        groups[groups.count - 1].append(difference)
      } else {
        groups.append([difference])
      }
    }
    var texts = groups.prefix(Self.listLimit).map(sentence)
    let more = groups.count - Self.listLimit
    if more > 0 { texts.append("and \(Wording.count(more)) more (all of them with -o json)") }
    return texts
  }

  private func sentence(_ differences: [Reconciliation.Difference]) -> String {
    let place = differences.prefix(1).map { difference in
      tenant.scopes[difference.scope].name
        + (difference.control.map { ", \(tenant.controls[$0].name)" } ?? "")
    }
    let figures = differences.map { "\($0.figure) \($0.computed), reported \($0.reported)" }
    let cause = differences.first?.likelyCause ?? ""
    return "\(place.joined()): \(figures.joined(separator: "; ")). Likely: \(cause)"
  }

  /// Why recommendations do not count, and which ones.
  var notScoredSentences: [String] {
    notScored.map { group in
      let names = group.recommendations.map { tenant.recommendations[$0.recommendation].name }
      return "\(Wording.reason(group.reason)): \(listed(names))"
    }
  }

  /// Percent points as the portal's list shows them: whole, with a sign.
  static func wholePercent(tenThousandths: Int64) -> String {
    tenThousandths == 0 ? "" : "+\(roundedHalfToEven(Int128(tenThousandths), over: 10_000)) %"
  }
}
