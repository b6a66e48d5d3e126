import SecureScore

/// The surplus d of every node of one class under a certificate, and its flows into levels; docs/model.md,
/// section 6. In buffers that are used again.
struct ClassSurplus {
  /// What belongs to a finding.
  struct Finding {
    /// d of its own x, and of its q; 0 where there is no such node.
    var fix: Int128 = 0
    var up: Int128 = 0
    /// Flows into the levels of setup(base), once and setup(up).
    var toBase: Int64 = 0
    var toOnce: Int64 = 0
    var toUp: Int64 = 0
  }

  /// d of each y, by bundle.
  private(set) var bundles: [Int128] = []
  /// By position in the class.
  private(set) var findings: [Finding] = []

  let perMinute: Int128
  /// Of one bundle by cell, in quanta, rounded up.
  let gains: [Int64]

  init(perMinute: Int64, gains: [Int64]) {
    self.perMinute = Int128(perMinute)
    self.gains = gains
  }

  /// Reads the arcs of a class. The caller has made sure that λ times the cost of all nodes fits.
  mutating func load(_ program: ClassProgram, arcs: inout ArcReader) {
    bundles.removeAll(keepingCapacity: true)
    findings.removeAll(keepingCapacity: true)
    for _ in program.findings { findings.append(Finding()) }
    let size = Int128(program.size)
    let rate = size * perMinute
    for bundle in program.bundles {
      if bundle.isOut {
        skip(bundle, program, arcs: &arcs)
        bundles.append(0)
        continue
      }
      var surplus = size * Int128(gains[bundle.cell])
      for place in bundle.range {
        let position = program.members[place]
        let finding = program.findings[position]
        if finding.isOwn {
          let flow = Int128(arcs.next())
          surplus -= flow
          findings[position].fix += flow
        } else {
          surplus -= rate * Int128(finding.methods.each) + takeLevels(of: finding, at: position, arcs: &arcs)
        }
      }
      bundles.append(surplus)
    }
    for (position, finding) in program.findings.enumerated() where finding.isOwn {
      findings[position].fix -=
        rate * Int128(finding.methods.each) + takeLevels(of: finding, at: position, arcs: &arcs)
    }
    for (position, finding) in program.findings.enumerated() where finding.upState > 0 {
      let flow = Int128(arcs.next())
      if !finding.isOwn && !finding.isReachable {
        _ = arcs.next()
        continue
      }
      if finding.isOwn { findings[position].fix += flow } else { bundles[Int(finding.bundle)] += flow }
      let toUp = arcs.next()
      findings[position].toUp = toUp
      findings[position].up =
        rate * Int128(finding.methods.each - finding.methods.upEach) - flow - Int128(toUp)
    }
  }

  /// Passes over the arcs out of a bundle that is left out: they count at neither end.
  private func skip(_ bundle: ClassProgram.Bundle, _ program: ClassProgram, arcs: inout ArcReader) {
    for place in bundle.range {
      let finding = program.findings[program.members[place]]
      if finding.isOwn || finding.baseState > 0 { _ = arcs.next() }
      if !finding.isOwn && finding.onceState > 0 { _ = arcs.next() }
    }
  }

  /// The flows into the levels of setup(base) and once together.
  private mutating func takeLevels(
    of finding: ClassProgram.Finding, at position: Int, arcs: inout ArcReader
  ) -> Int128 {
    let toBase = finding.baseState > 0 ? arcs.next() : 0
    let toOnce = finding.onceState > 0 ? arcs.next() : 0
    findings[position].toBase = toBase
    findings[position].toOnce = toOnce
    return Int128(toBase) + Int128(toOnce)
  }

  /// What the nodes of the class add to U.
  func bound(_ program: ClassProgram) -> Int128 {
    var sum: Int128 = 0
    for surplus in bundles { sum += max(0, surplus) }
    for (position, finding) in program.findings.enumerated() {
      let own = findings[position]
      sum += (finding.isMandatory ? own.fix : max(0, own.fix)) + max(0, own.up)
    }
    return sum
  }
}
