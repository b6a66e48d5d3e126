import IntegerProgram
import Support

/// Models by recipe, the same for the same seed.
enum SampleModels {
  /// A few integer columns of narrow ranges, so that every assignment can be tried. Often infeasible.
  static func tiny(seed: UInt64) -> MixedIntegerModel {
    var random = SplitMix64(seed: seed)
    var model = MixedIntegerModel(sense: Bool.random(using: &random) ? .maximize : .minimize)
    let columns = Int.random(in: 1...5, using: &random)
    for column in 0..<columns {
      let lower = Int.random(in: -2...1, using: &random)
      model.addColumn(
        name: "x\(column)", lower: Double(lower),
        upper: Double(lower + Int.random(in: 0...3, using: &random)), isInteger: true,
        objective: Double(Int.random(in: -5...9, using: &random)))
    }
    for row in 0..<Int.random(in: 0...4, using: &random) {
      let terms = (0..<columns).filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
        .map { (column: $0, coefficient: Double(Int.random(in: -5...9, using: &random))) }
      let side = Double(Int.random(in: -6...12, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: model.addRow(name: "r\(row)", lower: side, terms: terms)
      case 1: model.addRow(name: "r\(row)", lower: side - 4, upper: side, terms: terms)
      case 2 where !terms.isEmpty: model.addRow(name: "r\(row)", lower: side, upper: side, terms: terms)
      default: model.addRow(name: "r\(row)", upper: side, terms: terms)
      }
    }
    return model
  }

  /// A knapsack with several rows: small to write down, hard to prove from about 60 columns on.
  static func knapsack(columns: Int, rows: Int, seed: UInt64) -> MixedIntegerModel {
    var random = SplitMix64(seed: seed)
    var model = MixedIntegerModel(sense: .maximize)
    for column in 0..<columns {
      model.addColumn(
        name: "x\(column)", upper: 1, isInteger: true,
        objective: Double(Int.random(in: 10...100, using: &random)))
    }
    for row in 0..<rows {
      let weights = (0..<columns).map { _ in Int.random(in: 5...100, using: &random) }
      model.addRow(
        name: "r\(row)", upper: Double(weights.reduce(0, +) * 3 / 10),
        terms: weights.enumerated().map { ($0.offset, Double($0.element)) })
    }
    return model
  }

  /// Orders that need all of their parts, under one budget. From 6,000 parts on the relaxation takes seconds.
  static func orders(parts: Int, seed: UInt64) -> MixedIntegerModel {
    var random = SplitMix64(seed: seed)
    var model = MixedIntegerModel(sense: .maximize)
    var budget: [(column: Int, coefficient: Double)] = []
    for part in 0..<parts {
      let column = model.addColumn(name: "part\(part)", upper: 1, isInteger: true)
      budget.append((column, Double(Int.random(in: 1...10, using: &random))))
    }
    for order in 0..<(parts / 2) {
      let gain = Double(Int.random(in: 10...49, using: &random))
      let column = model.addColumn(name: "order\(order)", upper: 1, isInteger: true, objective: gain)
      var needed: Set<Int> = []
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let part = Int.random(in: 0..<parts, using: &random)
        guard needed.insert(part).inserted else { continue }
        model.addRow(name: "o\(order)p\(part)", upper: 0, terms: [(column, 1), (part, -1)])
      }
    }
    let cost = budget.map(\.coefficient).reduce(0, +)
    model.addRow(name: "budget", upper: (cost * 0.3).rounded(.down), terms: budget)
    return model
  }
}
