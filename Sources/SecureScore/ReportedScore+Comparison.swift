extension ReportedScore {
  /// A fixed order for reports of one thing that disagree.
  var comparisonKey: [Int64] {
    [
      weight ?? -1, maximum.tenThousandths, current?.tenThousandths ?? -1, percentage?.tenThousandths ?? -1,
    ]
  }
}

extension ReportedControl {
  /// A fixed order for reports of one control that disagree.
  var comparisonKey: [Int64] {
    [Int64(healthy), Int64(unhealthy), Int64(notApplicable)] + score.comparisonKey
  }
}

extension [Int64] {
  func precedes(_ other: [Int64]) -> Bool { lexicographicallyPrecedes(other) }
}
