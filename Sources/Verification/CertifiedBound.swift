import Effort
import RemediationPlan
import SecureScore

/// The upper bound that a certificate proves; docs/model.md, sections 6 and 7.
///
/// Weak duality holds for any multipliers, so nothing is believed here: nodes and arcs follow from the tenant and the
/// effort model, and the multipliers are added up.
struct CertifiedBound {
  let certificate: Certificate
  let question: Question
  let classes: ResourceClasses
  let open: OpenFindings
  let standings: [Standing]

  /// A plan whose optimality may be confirmed.
  struct Candidate {
    var gain: PercentPoints
    /// The same in quanta, every bundle rounded down.
    var quanta: Int128
    /// Whether it costs no more than the budget.
    var isAffordable: Bool
    /// Whether plans that gain more are looked for: not where the effort is in question, nor for a run that was ended
    /// early, whose status stays what it is.
    var isSearched = true
  }

  /// No gain in quanta comes near; keeps the rounding to trillionths away from the ends of 128 bits.
  private static let largest: Int128 = 1 << 100

  struct Answer {
    /// The least of U, the gain of everything that can pay, and the candidate's gain if no plan gains more.
    var bound: PercentPoints
    /// U in quanta; nil: nothing.
    var total: Int128?
  }

  /// What the certificate proves; the search is for plans that answer a budget.
  func answer(_ candidate: Candidate, reporting faults: inout DiscrepancyList) -> Answer {
    var programs = ClassPrograms(classes, open: open, standings: standings)
    let scopes = classes.first.map { open.scopes[Int($0)] }
    var size = ProgramSize(
      programs, scopes: scopes, recommendations: open.recommendationCount, cells: open.table.cells.count)
    programs.place(in: &size.chains, scopes: scopes)
    programs.leaveOut(beyond: question.budget)
    let everything = gain(of: size.payable)
    guard isWellFormed(reporting: &faults) else { return Answer(bound: everything) }
    let gains = size.payable.indices.map { cell in
      size.payable[cell] > 0 ? open.table.quanta(ofCell: cell, roundingUp: true) : 0
    }
    let sum = DualSum(
      certificate: certificate, budget: question.budget, gains: gains, size: size, programs: programs)
    guard let total = sum.total else {
      faults.add(
        "certificate", stated: "multipliers", recomputed: "too large", "the bound must fit 128 bits")
      return Answer(bound: everything)
    }
    if let index = sum.arcs.unread {
      faults.add(
        "certificate.flows[\(index)][0]", stated: "\(certificate.flows[index].arc)",
        recomputed: "below \(sum.arcs.count)", "the model has no such arc")
      return Answer(bound: everything)
    }
    let certified = PercentPoints(quantaRoundedUp: max(-Self.largest, min(Self.largest, total)))
    let least = min(everything, certified)
    guard candidate.isAffordable, candidate.gain < least, candidate.isSearched else {
      return Answer(bound: least, total: total)
    }
    let search = LossSearch(
      certificate: certificate, sum: sum, gains: gains, size: size, programs: programs,
      budget: question.budget)
    // Gains that differ by less than a quantum a bundle are not told apart.
    let dust = Int128(size.payable.reduce(0, +))
    let isBest = search.confirms(mostGain: candidate.quanta + dust)
    return Answer(bound: isBest ? candidate.gain : least, total: total)
  }

  /// The exact gain of some bundles, by cell.
  private func gain(of bundles: [Int]) -> PercentPoints {
    var sum = ExactSum()
    for cell in bundles.indices where bundles[cell] > 0 {
      open.table.add(bundles[cell], ofCell: cell, to: &sum)
    }
    return PercentPoints(sum, in: open.table)
  }

  /// Multipliers are not negative and arcs ascend, so that no arc can count twice.
  private func isWellFormed(reporting faults: inout DiscrepancyList) -> Bool {
    var isGood = true
    if certificate.perMinute < 0 {
      isGood = false
      faults.add(
        "certificate.perMinute", stated: "\(certificate.perMinute)", recomputed: "at least 0",
        "multipliers are not negative")
    }
    var last = -1
    for (index, flow) in certificate.flows.enumerated() {
      if flow.arc <= last {
        isGood = false
        faults.add(
          "certificate.flows[\(index)][0]", stated: "\(flow.arc)", recomputed: "above \(last)",
          "arcs ascend from 0 and stand once")
      }
      if flow.units <= 0 {
        isGood = false
        faults.add(
          "certificate.flows[\(index)][1]", stated: "\(flow.units)", recomputed: "at least 1",
          "flows on arcs are positive")
      }
      last = max(last, flow.arc)
    }
    return isGood
  }
}
