/// A sum of products in 128 bits that remembers whether it ever left them.
struct CheckedSum {
  private(set) var value: Int128 = 0
  private(set) var overflows = false

  init(_ value: Int128 = 0) { self.value = value }

  /// Adds `factor * other`.
  mutating func add(_ other: Int128, times factor: Int128 = 1) {
    let (product, left) = other.multipliedReportingOverflow(by: factor)
    let (sum, right) = value.addingReportingOverflow(product)
    value = sum
    overflows = overflows || left || right
  }

  /// Adds `factor` times another sum.
  mutating func add(_ other: CheckedSum, times factor: Int128 = 1) {
    add(other.value, times: factor)
    overflows = overflows || other.overflows
  }
}
