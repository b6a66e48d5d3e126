import SecureScore

/// The surplus d of every node of one class under a certificate, and its flows into levels; docs/model.md,
/// section 6. In buffers that are used again.
struct ClassSurplus {
  /// d of each y, by bundle.
  private(set) var bundles: [Int128] = []
  /// d of each own x, and of each q, by finding; 0 where there is no such node.
  private(set) var fixes: [Int128] = []
  private(set) var ups: [Int128] = []
  /// Flows into the levels of setup(base), once and setup(up), by finding.
  private(set) var toBase: [Int64] = []
  private(set) var toOnce: [Int64] = []
  private(set) var toUp: [Int64] = []

  let perMinute: Int128
  /// Of one bundle by cell, in quanta, rounded up.
  let gains: [Int64]

  init(perMinute: Int64, gains: [Int64]) {
    self.perMinute = Int128(perMinute)
    self.gains = gains
  }

  /// Reads the arcs of a class. The caller has made sure that λ times the cost of all nodes fits.
  mutating func load(_ program: ClassProgram, arcs: inout ArcReader) {
    clear(program)
    let size = Int128(program.size)
    for (index, bundle) in program.bundles.enumerated() {
      bundles[index] += size * Int128(gains[bundle.cell])
      for place in bundle.range {
        let position = program.members[place]
        let finding = program.findings[position]
        if finding.isOwn {
          let flow = Int128(arcs.next())
          bundles[index] -= flow
          fixes[position] += flow
        } else {
          bundles[index] -= size * perMinute * Int128(finding.methods.each)
          bundles[index] -= Int128(takeLevels(of: finding, at: position, arcs: &arcs))
        }
      }
    }
    for (position, finding) in program.findings.enumerated() where finding.isOwn {
      fixes[position] -= size * perMinute * Int128(finding.methods.each)
      fixes[position] -= Int128(takeLevels(of: finding, at: position, arcs: &arcs))
    }
    for (position, finding) in program.findings.enumerated() where finding.upState > 0 {
      let flow = Int128(arcs.next())
      if finding.isOwn { fixes[position] += flow } else { bundles[Int(finding.bundle)] += flow }
      toUp[position] = arcs.next()
      ups[position] =
        size * perMinute * Int128(finding.methods.each - finding.methods.upEach) - flow
        - Int128(toUp[position])
    }
  }

  private mutating func clear(_ program: ClassProgram) {
    bundles.removeAll(keepingCapacity: true)
    fixes.removeAll(keepingCapacity: true)
    ups.removeAll(keepingCapacity: true)
    toBase.removeAll(keepingCapacity: true)
    toOnce.removeAll(keepingCapacity: true)
    toUp.removeAll(keepingCapacity: true)
    for _ in program.bundles { bundles.append(0) }
    for _ in program.findings {
      fixes.append(0)
      ups.append(0)
      toBase.append(0)
      toOnce.append(0)
      toUp.append(0)
    }
  }

  /// The flows into the levels of setup(base) and once together.
  private mutating func takeLevels(
    of finding: ClassProgram.Finding, at position: Int, arcs: inout ArcReader
  ) -> Int128 {
    if finding.baseState > 0 { toBase[position] = arcs.next() }
    if finding.onceState > 0 { toOnce[position] = arcs.next() }
    return Int128(toBase[position]) + Int128(toOnce[position])
  }

  /// What the nodes of the class add to U.
  func bound(_ program: ClassProgram) -> Int128 {
    var sum: Int128 = 0
    for surplus in bundles { sum += max(0, surplus) }
    for (position, finding) in program.findings.enumerated() {
      sum += finding.isMandatory ? fixes[position] : max(0, fixes[position])
      sum += max(0, ups[position])
    }
    return sum
  }
}
