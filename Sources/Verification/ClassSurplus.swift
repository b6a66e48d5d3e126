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

  /// d of each y, by bundle of the class.
  private(set) var bundles: [Int128] = []
  /// By finding of the class.
  private(set) var findings: [Finding] = []
  /// What the nodes of the class add to U.
  private(set) var bound: Int128 = 0

  let perMinute: Int128
  /// Of one bundle by cell, in quanta, rounded up.
  let gains: [Int64]

  init(perMinute: Int64, gains: [Int64]) {
    self.perMinute = Int128(perMinute)
    self.gains = gains
  }

  /// Reads the arcs of a class. The caller has made sure that λ times the cost of all nodes fits.
  mutating func load(_ index: Int, of programs: ClassPrograms, arcs: inout ArcReader) {
    let (own, ownBundles) = (programs.findings(of: index), programs.bundles(of: index))
    let first = own.lowerBound
    bundles.removeAll(keepingCapacity: true)
    findings.removeAll(keepingCapacity: true)
    for _ in own { findings.append(Finding()) }
    let size = Int128(programs.sizes[index])
    let rate = size * perMinute
    for bundle in ownBundles {
      if programs.bundles[bundle].isOut {
        skip(bundle, programs, arcs: &arcs)
        bundles.append(0)
        continue
      }
      var surplus = size * Int128(gains[Int(programs.bundles[bundle].cell)])
      for place in programs.members(of: bundle) {
        let member = Int(programs.members[place])
        let finding = programs.findings[member]
        if finding.isOwn {
          let flow = Int128(arcs.next())
          surplus -= flow
          findings[member - first].fix += flow
        } else {
          surplus -=
            rate * Int128(programs.methods[Int(finding.estimate)].each)
            + takeLevels(of: finding, at: member - first, arcs: &arcs)
        }
      }
      bundles.append(surplus)
    }
    var hasUp = false
    for place in own {
      let finding = programs.findings[place]
      if finding.upState > 0 { hasUp = true }
      guard finding.isOwn else { continue }
      findings[place - first].fix -=
        rate * Int128(programs.methods[Int(finding.estimate)].each)
        + takeLevels(of: finding, at: place - first, arcs: &arcs)
    }
    if hasUp { loadUps(own, rate: rate, firstBundle: ownBundles.lowerBound, of: programs, arcs: &arcs) }
    bound = 0
    for surplus in bundles where surplus > 0 { bound += surplus }
    for place in own {
      let (fix, up) = (findings[place - first].fix, findings[place - first].up)
      if fix > 0 || programs.findings[place].isMandatory { bound += fix }
      if up > 0 { bound += up }
    }
  }

  /// What completing one bundle of the class at hand loses at least, rounded down.
  func leastLoss(_ index: Int, of programs: ClassPrograms) -> Int64 {
    var least = Int128.max
    for (surplus, bundle) in zip(bundles, programs.bundles(of: index)) where !programs.bundles[bundle].isOut {
      least = min(least, -surplus)
    }
    return Int64(clamping: max(0, least) / Int128(max(1, programs.sizes[index])))
  }

  /// Reads the arcs of the better methods.
  private mutating func loadUps(
    _ own: Range<Int>, rate: Int128, firstBundle: Int, of programs: ClassPrograms, arcs: inout ArcReader
  ) {
    for place in own where programs.findings[place].upState > 0 {
      let (finding, position) = (programs.findings[place], place - own.lowerBound)
      let flow = Int128(arcs.next())
      let toUp = arcs.next()
      if !finding.isOwn && !finding.isReachable { continue }
      if finding.isOwn {
        findings[position].fix += flow
      } else {
        bundles[Int(finding.bundle) - firstBundle] += flow
      }
      let methods = programs.methods[Int(finding.estimate)]
      findings[position].toUp = toUp
      findings[position].up = rate * Int128(methods.each - methods.upEach) - flow - Int128(toUp)
    }
  }

  /// Passes over the arcs out of a bundle that is left out: they count at neither end.
  private func skip(_ bundle: Int, _ programs: ClassPrograms, arcs: inout ArcReader) {
    for place in programs.members(of: bundle) {
      let finding = programs.findings[Int(programs.members[place])]
      if finding.isOwn || finding.baseState > 0 { _ = arcs.next() }
      if !finding.isOwn && finding.onceState > 0 { _ = arcs.next() }
    }
  }

  /// The flows into the levels of setup(base) and once together.
  private mutating func takeLevels(
    of finding: ClassPrograms.Finding, at position: Int, arcs: inout ArcReader
  ) -> Int128 {
    let toBase = finding.baseState > 0 ? arcs.next() : 0
    let toOnce = finding.onceState > 0 ? arcs.next() : 0
    findings[position].toBase = toBase
    findings[position].toOnce = toOnce
    return Int128(toBase) + Int128(toOnce)
  }
}
