import SecureScore

extension ScoreFraction {
  /// Percent without decimals that say nothing: `75`, `62.5`.
  var roundText: String { decimalText(Int128(tenThousandths), decimals: 2, trimmed: true) }
}
