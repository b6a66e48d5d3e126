/// Multipliers on setup and each, exact to a ten-thousandth.
package struct Factors: Hashable, Sendable {
  /// In ten-thousandths: 12500 is 1.25.
  package var setup: Int64
  package var each: Int64

  package static let one = Factors(setup: 10_000, each: 10_000)

  package init(setup: Int64, each: Int64) {
    self.setup = setup
    self.each = each
  }
}
