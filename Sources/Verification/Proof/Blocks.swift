/// Parts of classes that depend on each other only through levels: bundles that share findings, or one mandatory
/// finding. In flat arrays.
struct Blocks {
  /// A finding of a block.
  struct Term {
    /// Minutes by its base and by its up method; up is -1 where there is none.
    var each: Int64
    var upEach: Int64
    var setupChain: Int32
    var baseState: Int32
    var upState: Int32
    var onceChain: Int32
    var onceState: Int32
    /// Flows into the levels.
    var toBase: Int64
    var toOnce: Int64
    var toUp: Int64
  }

  struct Bundle {
    /// Of one unit, in quanta, rounded up.
    var gain: Int64
    /// The terms it needs, one bit each.
    var needs: UInt64
  }

  struct Block {
    /// Resources.
    var size: Int32
    var isMandatory: Bool
    /// Σ max(0, d) of its nodes; d itself for a mandatory x.
    var bound: Int128
    var terms: Range<Int32>
    var bundles: Range<Int32>
  }

  private(set) var blocks: [Block] = []
  private(set) var terms: [Term] = []
  private(set) var bundles: [Bundle] = []
  /// Whether some block had too many findings or bundles to hold.
  private(set) var isTooWide = false

  /// Subsets of the bundles of a block are enumerated.
  private static let largestBundles = 12

  private var groups: [Int] = []
  private var places: [Int32] = []

  init() {}

  var count: Int { blocks.count }

  mutating func removeAll() {
    blocks.removeAll(keepingCapacity: true)
    terms.removeAll(keepingCapacity: true)
    bundles.removeAll(keepingCapacity: true)
  }

  /// Whether a block needs an undecided chain.
  func isFree(_ index: Int, _ choices: ChainChoices) -> Bool {
    for index in blocks[index].terms {
      let term = terms[Int(index)]
      if term.setupChain >= 0, choices.isFree(Int(term.setupChain)) { return true }
      if term.onceChain >= 0, choices.isFree(Int(term.onceChain)) { return true }
    }
    return false
  }

  /// Appends a block of another store.
  mutating func append(_ index: Int, of other: Blocks) {
    var block = other.blocks[index]
    let (firstTerm, firstBundle) = (Int32(terms.count), Int32(bundles.count))
    for term in block.terms { terms.append(other.terms[Int(term)]) }
    for bundle in block.bundles { bundles.append(other.bundles[Int(bundle)]) }
    block.terms = firstTerm..<Int32(terms.count)
    block.bundles = firstBundle..<Int32(bundles.count)
    blocks.append(block)
  }

  /// Appends the blocks of a class.
  mutating func append(_ program: ClassProgram, _ surplus: ClassSurplus) {
    for (position, finding) in program.findings.enumerated() where finding.isMandatory {
      let start = Int32(terms.count)
      terms.append(Self.term(position, program, surplus))
      blocks.append(
        Block(
          size: program.size, isMandatory: true,
          bound: surplus.findings[position].fix + max(0, surplus.findings[position].up),
          terms: start..<start + 1, bundles: Int32(bundles.count)..<Int32(bundles.count)))
    }
    group(program)
    for index in program.bundles.indices where groups[index] == index {
      appendGroup(index, program, surplus)
    }
    for (position, finding) in program.findings.enumerated() where finding.isOwn && !finding.isReachable {
      if !finding.isMandatory { appendUseless(position, program, surplus) }
    }
  }

  /// Appends a finding that only bundles out of reach need, if any flow makes it count.
  private mutating func appendUseless(_ position: Int, _ program: ClassProgram, _ surplus: ClassSurplus) {
    let own = surplus.findings[position]
    let bound = max(0, own.fix) + max(0, own.up)
    guard bound > 0 || own.toBase > 0 || own.toOnce > 0 || own.toUp > 0 else { return }
    let start = Int32(terms.count)
    terms.append(Self.term(position, program, surplus))
    blocks.append(
      Block(
        size: program.size, isMandatory: false, bound: bound, terms: start..<start + 1,
        bundles: Int32(bundles.count)..<Int32(bundles.count)))
  }

  /// Joins bundles that share a finding that may stay open; the first bundle of each group stands for it. Bundles out of
  /// reach are in none.
  private mutating func group(_ program: ClassProgram) {
    groups.removeAll(keepingCapacity: true)
    for index in program.bundles.indices { groups.append(program.bundles[index].isOut ? -1 : index) }
    places.removeAll(keepingCapacity: true)
    for _ in program.findings { places.append(-1) }
    for (index, bundle) in program.bundles.enumerated() where !bundle.isOut {
      for place in bundle.range {
        let position = program.members[place]
        guard program.findings[position].uses > 1, !program.findings[position].isMandatory else { continue }
        if places[position] < 0 {
          places[position] = Int32(index)
        } else {
          join(groups[Int(places[position])], groups[index])
        }
      }
    }
  }

  private mutating func join(_ one: Int, _ other: Int) {
    let (low, high) = (min(one, other), max(one, other))
    for index in groups.indices where groups[index] == high { groups[index] = low }
  }

  private mutating func appendGroup(_ group: Int, _ program: ClassProgram, _ surplus: ClassSurplus) {
    var block = Block(
      size: program.size, isMandatory: false, bound: 0,
      terms: Int32(terms.count)..<Int32(terms.count), bundles: Int32(bundles.count)..<Int32(bundles.count))
    for position in places.indices { places[position] = -1 }
    for (index, bundle) in program.bundles.enumerated() where groups[index] == group {
      var needs: UInt64 = 0
      for place in bundle.range {
        let position = program.members[place]
        if program.findings[position].isMandatory { continue }
        if places[position] < 0 {
          places[position] = Int32(terms.count) - block.terms.lowerBound
          terms.append(Self.term(position, program, surplus))
          block.bound += max(0, surplus.findings[position].fix) + max(0, surplus.findings[position].up)
        }
        if places[position] >= 64 { isTooWide = true } else { needs |= 1 << UInt64(places[position]) }
      }
      bundles.append(Bundle(gain: surplus.gains[bundle.cell], needs: needs))
      block.bound += max(0, surplus.bundles[index])
    }
    block.terms = block.terms.lowerBound..<Int32(terms.count)
    block.bundles = block.bundles.lowerBound..<Int32(bundles.count)
    if block.bundles.count > Self.largestBundles { isTooWide = true }
    blocks.append(block)
  }

  private static func term(_ position: Int, _ program: ClassProgram, _ surplus: ClassSurplus) -> Term {
    let (finding, own) = (program.findings[position], surplus.findings[position])
    return Term(
      each: finding.methods.each, upEach: finding.methods.upEach, setupChain: finding.setupChain,
      baseState: finding.baseState, upState: finding.upState, onceChain: finding.onceChain,
      onceState: finding.onceState, toBase: own.toBase, toOnce: own.toOnce, toUp: own.toUp)
  }
}
