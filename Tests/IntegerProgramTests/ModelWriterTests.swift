import IntegerProgram
import Testing

@Suite struct ModelWriterTests {
  /// Every kind of column and row, and numbers that are hard to print.
  private static let odd: MixedIntegerModel = {
    var model = MixedIntegerModel(sense: .maximize)
    let share = model.addColumn(name: "share", upper: 7, objective: 0.1 + 0.2)
    let below = model.addColumn(name: "below", lower: -.infinity, upper: 5, isInteger: true, objective: 1e-9)
    let free = model.addColumn(name: "free_", lower: -.infinity, objective: -1e17)
    let fixed = model.addColumn(name: "fixed", lower: 2, upper: 2)
    model.addColumn(name: "unused", lower: -3, upper: -1, isInteger: true)
    let open = model.addColumn(name: "open", lower: 1, isInteger: true, objective: 1 / 3)
    model.addRow(name: "cap", upper: 11.5, terms: [(share, 1.5), (below, -1), (open, 1e-300)])
    model.addRow(name: "between", lower: -5e-7, upper: 123_456_789_012, terms: [(free, 1e-7)])
    model.addRow(name: "equal", lower: 1, upper: 1, terms: [(free, 1), (fixed, 0.5)])
    model.addRow(name: "open", terms: [(free, 1)])
    model.addRow(name: "empty", lower: -1, terms: [])
    return model
  }()

  @Test func writesTheLPFormat() throws {
    let expected = """
      Maximize
       objective: + 0.30000000000000004 share + 1e-09 below - 1e+17 free_ + 0 unused + 0.3333333333333333 open
      Subject To
       cap: + 1.5 share - 1 below + 1e-300 open <= 11.5
       between.lower: + 1e-07 free_ >= -5e-07
       between.upper: + 1e-07 free_ <= 123456789012
       equal: + 1 free_ + 0.5 fixed = 1
       empty: + 0 share >= -1
      Bounds
       0 <= share <= 7
       -inf <= below <= 5
       free_ free
       fixed = 2
       -3 <= unused <= -1
       open >= 1
      Generals
       below
       unused
       open
      End

      """
    #expect(try lp(Self.odd) == expected)
  }

  @Test func writesTheMPSFormat() throws {
    let expected = """
      * The model maximizes: the objective here is negated, to be minimized.
      NAME model FREE
      ROWS
       N objective
       L cap
       G between.lower
       L between.upper
       E equal
       G empty
      COLUMNS
       share objective -0.30000000000000004
       share cap 1.5
       MARK 'MARKER' 'INTORG'
       below objective -1e-09
       below cap -1
       MARK 'MARKER' 'INTEND'
       free_ objective 1e+17
       free_ between.lower 1e-07
       free_ between.upper 1e-07
       free_ equal 1
       fixed equal 0.5
       MARK 'MARKER' 'INTORG'
       unused objective 0
       open objective -0.3333333333333333
       open cap 1e-300
       MARK 'MARKER' 'INTEND'
      RHS
       RHS cap 11.5
       RHS between.lower -5e-07
       RHS between.upper 123456789012
       RHS equal 1
       RHS empty -1
      BOUNDS
       UP BND share 7
       MI BND below
       UP BND below 5
       FR BND free_
       FX BND fixed 2
       LO BND unused -3
       UP BND unused -1
       LO BND open 1
       PL BND open
      ENDATA

      """
    #expect(try mps(Self.odd) == expected)
  }

  @Test func bothFormatsReadBackAsTheModel() throws {
    for seed in UInt64(0)..<200 {
      let model = SampleModels.tiny(seed: seed)
      guard model.rowCount > 0 else { continue }
      #expect(ReadModel(lp: try lp(model)) == ReadModel(model, negated: false), "seed \(seed)")
      #expect(ReadModel(mps: try mps(model)) == ReadModel(model, negated: true), "seed \(seed)")
    }
    let large = SampleModels.orders(parts: 3000, seed: 5)
    #expect(ReadModel(lp: try lp(large)) == ReadModel(large, negated: false))
    #expect(ReadModel(mps: try mps(large)) == ReadModel(large, negated: true))
  }

  @Test func aModelWithoutColumnsOrRowsIsStillAFile() throws {
    let empty = MixedIntegerModel(sense: .minimize)
    #expect(
      try lp(empty)
        == "Minimize\n objective: + 0 _none\nSubject To\n _none: + 0 _none <= 0\nBounds\n _none = 0\nEnd\n")
    #expect(ReadModel(mps: try mps(empty)) == ReadModel(empty, negated: true))
  }

  @Test func longLinesAreBroken() throws {
    var model = MixedIntegerModel(sense: .maximize)
    let terms = (0..<50).map { index in
      let name = String(repeating: "n", count: 97) + "\(index)"
      return (model.addColumn(name: name, upper: 1), -1.2345678901234567e-100)
    }
    model.addRow(name: String(repeating: "r", count: 300), lower: 0, upper: 1, terms: terms)
    for text in [try lp(model), try mps(model)] {
      #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count < 255 })
      #expect(text.contains(String(repeating: "r", count: 94) + ".lower"))
      #expect(!text.contains(String(repeating: "r", count: 95)))
    }
  }

  @Test(arguments: [
    ("plain_Name.1", "plain_Name.1"), ("two words", "two_words"), ("größe", "gr____e"), ("", "_"),
    ("1st", "_1st"), (".x", "_.x"), ("e1", "_e1"), ("E", "_E"), ("e+5", "_e_5"), ("east", "east"),
    ("free", "_free"), ("Bounds", "_Bounds"), ("objective", "_objective"), ("a;b:c<=d", "a_b_c__d"),
  ])
  func namesFitEveryReader(name: String, written: String) throws {
    var model = MixedIntegerModel(sense: .maximize)
    model.addColumn(name: name, upper: 1, objective: 1)
    #expect(try lp(model).hasPrefix("Maximize\n objective: + 1 \(written)\n"))
  }

  @Test func namesThatAFileCannotTellApartAreAnError() {
    var columns = MixedIntegerModel(sense: .maximize)
    columns.addColumn(name: "a b")
    columns.addColumn(name: "a+b")
    let error = #expect(throws: ModelWriterError.self) { try ModelWriter(columns) }
    #expect(error?.message.contains("\"a b\" and column \"a+b\" a_b;") == true)

    var rows = MixedIntegerModel(sense: .maximize)
    rows.addRow(name: "sum.upper", upper: 1, terms: [])
    rows.addRow(name: "sum", lower: 0, upper: 1, terms: [])
    #expect(throws: ModelWriterError.self) { try ModelWriter(rows) }
  }

  @Test(arguments: [(1, 1.0), (-1, 1.0), (0, .nan)])
  func aBrokenModelIsAnError(column: Int, coefficient: Double) {
    var model = MixedIntegerModel(sense: .maximize)
    model.addColumn(name: "x")
    model.addRow(name: "sound", upper: 1, terms: [(0, 1)])
    model.addRow(name: "broken", upper: 1, terms: [(column, coefficient)])
    let error = #expect(throws: ModelWriterError.self) { try ModelWriter(model) }
    #expect(error?.message.contains("row broken") == true)
  }

  @Test func largeModelsComeInPiecesAndAFailingSinkEndsIt() throws {
    struct Full: Error {}
    let writer = try ModelWriter(SampleModels.orders(parts: 9000, seed: 1))
    var pieces: [Int] = []
    writer.writeLP { pieces.append($0.count) }
    #expect(pieces.count > 5)
    #expect(pieces.allSatisfy { $0 < 70_000 })

    var received = 0
    #expect(throws: Full.self) {
      try writer.writeMPS { (_: [UInt8]) throws(Full) in
        received += 1
        if received == 3 { throw Full() }
      }
    }
    #expect(received == 3)
  }

  private func lp(_ model: MixedIntegerModel) throws -> String {
    let writer = try ModelWriter(model)
    var bytes: [UInt8] = []
    writer.writeLP { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func mps(_ model: MixedIntegerModel) throws -> String {
    let writer = try ModelWriter(model)
    var bytes: [UInt8] = []
    writer.writeMPS { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
