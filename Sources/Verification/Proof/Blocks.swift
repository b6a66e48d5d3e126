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
  mutating func append(_ index: Int, of programs: ClassPrograms, _ surplus: ClassSurplus) {
    let (own, ownBundles) = (programs.findings(of: index), programs.bundles(of: index))
    let size = programs.sizes[index]
    var hasOwn = false
    for place in own where programs.findings[place].isOwn {
      hasOwn = true
      if programs.findings[place].isMandatory {
        appendAlone(place, own.lowerBound, size: size, programs, surplus)
      } else if !programs.findings[place].isReachable {
        appendUseless(place, own.lowerBound, size: size, programs, surplus)
      }
    }
    guard hasOwn else {
      for bundle in ownBundles where !programs.bundles[bundle].isOut {
        open(size: size)
        append(bundle, own, ownBundles, programs, surplus)
        close()
      }
      return
    }
    group(own, ownBundles, programs)
    for bundle in ownBundles where groups[bundle - ownBundles.lowerBound] == bundle {
      open(size: size)
      for position in places.indices { places[position] = -1 }
      for other in ownBundles where groups[other - ownBundles.lowerBound] == bundle {
        appendShared(other, own, ownBundles, programs, surplus)
      }
      close()
    }
  }

  /// Begins a block that may do nothing.
  private mutating func open(size: Int32) {
    let (term, bundle) = (Int32(terms.count), Int32(bundles.count))
    blocks.append(
      Block(size: size, isMandatory: false, bound: 0, terms: term..<term, bundles: bundle..<bundle))
  }

  /// Ends the last block with the last term and bundle.
  private mutating func close() {
    let last = blocks.count - 1
    blocks[last].terms = blocks[last].terms.lowerBound..<Int32(terms.count)
    blocks[last].bundles = blocks[last].bundles.lowerBound..<Int32(bundles.count)
    if blocks[last].bundles.count > Self.largestBundles { isTooWide = true }
  }

  /// Appends a mandatory finding.
  private mutating func appendAlone(
    _ place: Int, _ first: Int, size: Int32, _ programs: ClassPrograms, _ surplus: ClassSurplus
  ) {
    let own = surplus.findings[place - first]
    open(size: size)
    terms.append(Self.term(place, programs, own))
    blocks[blocks.count - 1].isMandatory = true
    blocks[blocks.count - 1].bound = own.fix + max(0, own.up)
    close()
  }

  /// Appends a finding that only bundles out of reach need, if any flow makes it count.
  private mutating func appendUseless(
    _ place: Int, _ first: Int, size: Int32, _ programs: ClassPrograms, _ surplus: ClassSurplus
  ) {
    let own = surplus.findings[place - first]
    let bound = max(0, own.fix) + max(0, own.up)
    guard bound > 0 || own.toBase > 0 || own.toOnce > 0 || own.toUp > 0 else { return }
    open(size: size)
    terms.append(Self.term(place, programs, own))
    blocks[blocks.count - 1].bound = bound
    close()
  }

  /// Joins bundles that share a finding that may stay open; the first bundle of each group stands for it. Bundles out
  /// of reach are in none.
  private mutating func group(_ own: Range<Int>, _ ownBundles: Range<Int>, _ programs: ClassPrograms) {
    groups.removeAll(keepingCapacity: true)
    for index in ownBundles { groups.append(programs.bundles[index].isOut ? -1 : index) }
    places.removeAll(keepingCapacity: true)
    for _ in own { places.append(-1) }
    for index in ownBundles where !programs.bundles[index].isOut {
      for place in programs.members(of: index) {
        let member = Int(programs.members[place])
        guard programs.findings[member].isShared, !programs.findings[member].isMandatory else { continue }
        let position = member - own.lowerBound
        if places[position] < 0 {
          places[position] = Int32(index - ownBundles.lowerBound)
        } else {
          join(groups[Int(places[position])], groups[index - ownBundles.lowerBound])
        }
      }
    }
  }

  private mutating func join(_ one: Int, _ other: Int) {
    let (low, high) = (min(one, other), max(one, other))
    for index in groups.indices where groups[index] == high { groups[index] = low }
  }

  /// Adds a bundle whose findings are all folded into it to the last block.
  private mutating func append(
    _ bundle: Int, _ own: Range<Int>, _ ownBundles: Range<Int>, _ programs: ClassPrograms,
    _ surplus: ClassSurplus
  ) {
    var bound = max(0, surplus.bundles[bundle - ownBundles.lowerBound])
    let members = programs.members(of: bundle)
    for place in members {
      let member = Int(programs.members[place])
      let up = surplus.findings[member - own.lowerBound].up
      if up > 0 { bound += up }
      terms.append(Self.term(member, programs, surplus.findings[member - own.lowerBound]))
    }
    if members.count > 64 { isTooWide = true }
    blocks[blocks.count - 1].bound += bound
    bundles.append(
      Bundle(
        gain: surplus.gains[Int(programs.bundles[bundle].cell)],
        needs: members.count >= 64 ? .max : 1 << UInt64(members.count) - 1))
  }

  /// Adds a bundle to the last block, with the findings that no other bundle of the block has.
  private mutating func appendShared(
    _ bundle: Int, _ own: Range<Int>, _ ownBundles: Range<Int>, _ programs: ClassPrograms,
    _ surplus: ClassSurplus
  ) {
    let last = blocks.count - 1
    var needs: UInt64 = 0
    for place in programs.members(of: bundle) {
      let member = Int(programs.members[place])
      if programs.findings[member].isMandatory { continue }
      let position = member - own.lowerBound
      if places[position] < 0 {
        places[position] = Int32(terms.count) - blocks[last].terms.lowerBound
        terms.append(Self.term(member, programs, surplus.findings[position]))
        blocks[last].bound += max(0, surplus.findings[position].fix) + max(0, surplus.findings[position].up)
      }
      if places[position] >= 64 { isTooWide = true } else { needs |= 1 << UInt64(places[position]) }
    }
    bundles.append(Bundle(gain: surplus.gains[Int(programs.bundles[bundle].cell)], needs: needs))
    blocks[last].bound += max(0, surplus.bundles[bundle - ownBundles.lowerBound])
  }

  private static func term(_ place: Int, _ programs: ClassPrograms, _ own: ClassSurplus.Finding) -> Term {
    let (finding, methods) = (programs.findings[place], programs.methods(of: place))
    return Term(
      each: methods.each, upEach: methods.upEach, setupChain: finding.setupChain,
      baseState: finding.baseState, upState: finding.upState, onceChain: finding.onceChain,
      onceState: finding.onceState, toBase: own.toBase, toOnce: own.toOnce, toUp: own.toUp)
  }
}
