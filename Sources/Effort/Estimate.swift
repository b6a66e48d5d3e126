/// What it takes to fix one finding, by every method there is, with the reason.
///
/// A finding has at most two methods: by hand, and one in bulk. Costs are final: all factors applied, setup and
/// each rounded up to whole minutes.
package struct Estimate: Hashable, Sendable {
  /// A bulk method: Quick Fix or script.
  package struct Bulk: Hashable, Sendable {
    package var method: Method
    package var cost: Cost

    package init(method: Method, cost: Cost) {
      self.method = method
      self.cost = cost
    }
  }

  /// Where each part of an estimate comes from, in words.
  package struct Provenance: Hashable, Sendable {
    /// For example `manual.low × userImpact.high` or `family nsg` or `uplift.yaml:14 (change board)`.
    package var byHand: String
    package var bulk: String
    /// Empty when there is no tenant-wide part.
    package var once: String

    package init(byHand: String, bulk: String, once: String) {
      self.byHand = byHand
      self.bulk = bulk
      self.once = once
    }
  }

  /// nil: cannot be done by hand.
  package var byHand: Cost?
  package var bulk: Bulk?
  /// Once for the whole tenant, before the first such fix; zero when there is no such part.
  package var once: Minutes
  package var provenance: Provenance

  package init(byHand: Cost?, bulk: Bulk?, once: Minutes, provenance: Provenance) {
    self.byHand = byHand
    self.bulk = bulk
    self.once = once
    self.provenance = provenance
  }

  /// The methods there are, by hand first.
  package var methods: [(method: Method, cost: Cost)] {
    var list: [(method: Method, cost: Cost)] = []
    if let byHand { list.append((.byHand, byHand)) }
    if let bulk { list.append((bulk.method, bulk.cost)) }
    return list
  }
}
