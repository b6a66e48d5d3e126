import Effort

/// The minutes of fixing a finding, bare: small enough to copy in loops over all findings.
struct FindingPrice {
  let baseSetup: Int64
  let baseEach: Int64
  /// Of the other method; zero where there is none.
  let upSetup: Int64
  let upEach: Int64
  let hasUp: Bool
  let once: Int64

  init(_ costs: FindingCosts) {
    (baseSetup, baseEach) = (costs.base.setup.count, costs.base.each.count)
    (upSetup, upEach) = (costs.up?.setup.count ?? 0, costs.up?.each.count ?? 0)
    hasUp = costs.up != nil
    once = costs.once.count
  }
}
