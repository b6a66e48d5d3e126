import Effort
import RemediationPlan
import SecureScore

/// The upper bound that a certificate proves; docs/model.md, section 6.
///
/// Weak duality holds for any multipliers, so nothing is believed here: nodes and arcs follow from the tenant and the
/// effort model, and the multipliers are added up.
enum CertifiedBound {
  /// No gain in quanta comes near; keeps the rounding to trillionths away from the ends of 128 bits.
  private static let largest: Int128 = 1 << 100

  /// U, or the gain of everything that can pay where that is less, rounded up.
  ///
  /// - Parameter payable: bundles that can pay, by cell.
  static func bound(
    certificate: Certificate, budget: Minutes, payable: [Int], classes: ResourceClasses,
    open: OpenFindings, standings: [Standing], effort: EffortModel,
    reporting faults: inout DiscrepancyList
  ) -> PercentPoints {
    let gains = payable.indices.map { Int128(open.table.quanta(ofCell: $0, roundingUp: true)) }
    var least = zip(gains, payable).reduce(Int128(0)) { $0 + $1.0 * Int128($1.1) }
    if isWellFormed(certificate, reporting: &faults) {
      var sum = DualSum(
        certificate: certificate, gains: gains, classes: classes, open: open, standings: standings,
        effort: effort)
      sum.addAll(classes, budget: budget)
      if let index = sum.arcs.unread {
        faults.add(
          "certificate.flows[\(index)][0]", stated: "\(certificate.flows[index].arc)",
          recomputed: "below \(sum.arcs.count)", "the model has no such arc")
      } else if sum.total.overflows {
        faults.add(
          "certificate", stated: "multipliers", recomputed: "too large",
          "the bound must fit 128 bits")
      } else {
        least = min(least, sum.total.value)
      }
    }
    return PercentPoints(quantaRoundedUp: max(-largest, min(largest, least)))
  }

  /// Multipliers are not negative and arcs ascend, so that no arc can count twice.
  private static func isWellFormed(
    _ certificate: Certificate, reporting faults: inout DiscrepancyList
  ) -> Bool {
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
          "multipliers on arcs are positive")
      }
      last = max(last, flow.arc)
    }
    return isGood
  }
}
