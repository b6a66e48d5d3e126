extension MixedIntegerModel {
  /// The same rows and columns with another objective, minimized; one coefficient a column.
  package func minimizing(_ objective: [Double]) -> MixedIntegerModel {
    var copy = self
    copy.sense = .minimize
    copy.objective = objective
    return copy
  }
}
