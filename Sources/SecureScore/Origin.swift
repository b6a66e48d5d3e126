/// Where a fact about a recommendation or control was read.
package enum Origin: String, Sendable {
  /// The tenant's own export.
  case export
  /// The shipped catalogue, because the export is silent.
  case catalogue
  /// Nowhere: neither knows.
  case none
}
