import Effort

/// Where each tenant-wide part stands, and what priced it.
struct OnceSources {
  /// Whether a step is the first of its recommendation in plan order, and so pays its part.
  private(set) var isFirst: [Bool]
  /// By part: the text of the first finding, in plan order, that has the largest one.
  private(set) var texts: [String]

  init(order: [Int], graph: StepGraph, items: StepItems, estimates: [Estimate]) {
    var isFirst = [Bool](repeating: false, count: graph.steps.count)
    var isPaid = [Bool](repeating: false, count: graph.onceMinutes.count)
    var texts = [String?](repeating: nil, count: graph.onceMinutes.count)
    for row in order where graph.onceOfStep[row] >= 0 {
      let once = Int(graph.onceOfStep[row])
      if !isPaid[once] {
        isPaid[once] = true
        isFirst[row] = true
      }
      guard texts[once] == nil else { continue }
      items.forEachEstimate(of: row) { index in
        if texts[once] == nil && estimates[index].once.count == graph.onceMinutes[once] {
          texts[once] = estimates[index].provenance.once
        }
      }
    }
    self.isFirst = isFirst
    self.texts = texts.map { $0 ?? "" }
  }
}
