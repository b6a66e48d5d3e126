import SimdJSONBridge

/// Where an assessed resource lives.
enum CloudSource {
  case azure, other

  /// Rows without a source are Azure's.
  init(_ text: bridge_text) { self = !text.hasText || text.folds(to: "azure") ? .azure : .other }
}
