extension Estimate {
  /// The greatest setup, each and once an estimate can have: about eighty years of work.
  ///
  /// No sensible policy comes near it; it keeps sums over ten million findings far inside 64 bits when factors
  /// are multiplied beyond reason. An estimate that was cut says `capped` in its provenance.
  package static let ceiling = Minutes(10_000_000)

  /// Whether there is any method to fix the finding.
  package var isPlannable: Bool { byHand != nil || bulk != nil }
}
