import SecureScore

/// How many bundles of each cell are completed by the first segments of an envelope, at several places of its order.
///
/// One walk over the envelope, whatever the number of places.
struct PrefixCompletions: Sendable {
  /// The cell of each bundle's node; -1: another node.
  private let cells: [Int32]
  private let model: ClosureModel
  /// By place asked for, then by cell.
  let healed: [[Int]]

  /// - Parameter cuts: ascending numbers of segments.
  init(_ model: ClosureModel, of problem: Problem, cuts: [Int]) {
    self.model = model
    var cells = [Int32](repeating: -1, count: model.graph.count)
    for group in 0..<problem.classes.count {
      let first = Int(model.graph.classStarts[group])
      for (offset, bundle) in problem.classes.bundles(of: group).enumerated() {
        cells[first + offset] = problem.classes.cells[bundle]
      }
    }
    var counts = [Int](repeating: 0, count: problem.gains.cells.count)
    var healed: [[Int]] = []
    var place = 0
    for cut in cuts {
      while place < cut {
        for node in model.envelope.nodes(of: Int(model.envelope.order[place])) {
          let cell = Int(cells[Int(node)])
          if cell >= 0 { counts[cell] += Int(model.graph.limits[Int(node)]) }
        }
        place += 1
      }
      healed.append(counts)
    }
    self.cells = cells
    self.healed = healed
  }

  /// Adds some units of one segment.
  func add(_ segment: Int, units: Int32, to counts: inout [Int]) {
    let isWhole = units == model.envelope.units[segment]
    for node in model.envelope.nodes(of: segment) where cells[Int(node)] >= 0 {
      counts[Int(cells[Int(node)])] += Int(isWhole ? model.graph.limits[Int(node)] : units)
    }
  }
}
