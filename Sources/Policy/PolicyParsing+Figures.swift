import Effort

extension PolicyParsing {
  /// A duration, or `none`: the method does not exist.
  mutating func setting(_ node: YamlNode, at path: KeyPathText) -> EffortRule.Setting? {
    if case .text("none", _) = node.content { return EffortRule.Setting.none }
    return cost(node, at: path, orNone: true).map { .cost($0) }
  }

  /// `{setup, each}`, a missing one being nothing; or a bare duration, which is each without any setup.
  mutating func cost(_ node: YamlNode, at path: KeyPathText, orNone: Bool = false) -> Cost? {
    guard case .map(let entries) = node.content else {
      if case .text("none", _) = node.content {
        report(
          node, path, "found \"none\", expected a duration such as 45m: this figure must be there; write one")
        return nil
      }
      let expected = "45m for each resource, or {setup: 1h, each: 15m}" + (orNone ? ", or none" : "")
      return duration(node, at: path, expected: expected).map { Cost(setup: .zero, each: $0) }
    }
    guard !entries.isEmpty else {
      report(node, path, "found an empty map, expected setup, each or both: write {setup: 1h, each: 15m}")
      return nil
    }
    let members = members(of: node, at: path, section: .figure)
    let setup = members["setup"].map { duration($0, at: path.key("setup")) } ?? .zero
    let each = members["each"].map { duration($0, at: path.key("each")) } ?? .zero
    guard let setup, let each else { return nil }
    return Cost(setup: setup, each: each)
  }

  mutating func duration(
    _ node: YamlNode, at path: KeyPathText, units: [Character] = ["w", "d", "h", "m"],
    expected: String = "a duration such as 30m, 2h or 1h30m"
  ) -> Minutes? {
    guard let text = text(node, at: path, expected: expected + "; write one") else { return nil }
    do {
      return try calendar.duration(text, units: units)
    } catch {
      report(node, path, error.message)
      return nil
    }
  }

  /// `{setup, each}`, a missing one being 1; or one number for both.
  mutating func factors(_ node: YamlNode, at path: KeyPathText) -> Factors? {
    guard case .map(let entries) = node.content else {
      return factor(node, at: path).map { Factors(setup: $0, each: $0) }
    }
    guard !entries.isEmpty else {
      report(node, path, "found an empty map, expected setup, each or both: write {setup: 1, each: 1.5}")
      return nil
    }
    let members = members(of: node, at: path, section: .factors)
    let setup = members["setup"].map { factor($0, at: path.key("setup")) } ?? Factors.one.setup
    let each = members["each"].map { factor($0, at: path.key("each")) } ?? Factors.one.each
    guard let setup, let each else { return nil }
    return Factors(setup: setup, each: each)
  }

  /// A factor in ten-thousandths.
  private mutating func factor(_ node: YamlNode, at path: KeyPathText) -> Int64? {
    let expected = "a number from 0 to 1000 with up to four decimals, such as 1.5"
    guard let text = text(node, at: path, expected: "\(expected); write one") else { return nil }
    if let factor = FactorText.tenThousandths(of: text) { return factor }
    report(node, path, "found \(quoted(text)), expected \(expected); change it")
    return nil
  }
}
