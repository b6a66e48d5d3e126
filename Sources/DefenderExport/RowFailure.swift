import SecureScore

/// Why a row is not taken.
enum RowFailure: Error {
  /// The row itself is bad.
  case bad(path: String, problem: String, expected: String)
  /// The tenant cannot hold it.
  case limit(TenantBuilderError)
}
