import Effort
import SecureScore

extension PolicyParsing {
  mutating func readCalendar(_ node: YamlNode, at path: KeyPathText) {
    let members = members(of: node, at: path, section: .calendar)
    if let node = members["day"] {
      let day = duration(node, at: path.key("day"), units: ["h", "m"])
      if let day, isWithin(day, 1...1440, node, path.key("day"), "expected from 1m to 24h") {
        calendar.day = day
        calendar.week = day * 5
      }
    }
    if let node = members["week"] {
      let week = duration(node, at: path.key("week"), units: ["d", "h", "m"])
      let limits = calendar.day.count...calendar.day.count * 7
      if let week, isWithin(week, limits, node, path.key("week"), "expected from 1d to 7d") {
        calendar.week = week
      }
    }
  }

  private mutating func isWithin(
    _ duration: Minutes, _ limits: ClosedRange<Int64>, _ node: YamlNode, _ path: KeyPathText,
    _ expected: String
  ) -> Bool {
    guard !limits.contains(duration.count) else { return true }
    report(node, path, "found \(node.found), \(expected); change it, or remove the key")
    return false
  }

  mutating func readEffort(_ node: YamlNode, at path: KeyPathText) {
    let members = members(of: node, at: path, section: .effort)
    if let node = members["defaults"] { readDefaults(node, at: path.key("defaults")) }
    if let node = members["manual"] { readManual(node, at: path.key("manual")) }
    if let node = members["userImpact"] { readUserImpact(node, at: path.key("userImpact")) }
    if let node = members["quickFix"], let setting = setting(node, at: path.key("quickFix")) {
      effort.quickFix = setting.cost
    }
    if let node = members["script"], let setting = setting(node, at: path.key("script")) {
      effort.script = setting.cost
    }
    if let node = members["rules"] { readRules(node, at: path.key("rules")) }
  }

  private mutating func readDefaults(_ node: YamlNode, at path: KeyPathText) {
    let expected = "families (the shipped rules) or none; write one of them"
    guard let text = text(node, at: path, expected: expected) else { return }
    switch text {
    case "families": usesFamilies = true
    case "none": usesFamilies = false
    default: report(node, path, "found \(quoted(text)), expected \(expected)")
    }
  }

  private mutating func readManual(_ node: YamlNode, at path: KeyPathText) {
    let members = members(of: node, at: path, section: .manual)
    for level in Level.allCases {
      guard let node = members[level.word] else { continue }
      if let cost = cost(node, at: path.key(level.word)) { effort.manual[level] = cost }
    }
  }

  private mutating func readUserImpact(_ node: YamlNode, at path: KeyPathText) {
    let members = members(of: node, at: path, section: .userImpact)
    for level in Level.allCases {
      guard let node = members[level.word] else { continue }
      if let factors = factors(node, at: path.key(level.word)) { effort.userImpact[level] = factors }
    }
  }
}

extension EffortRule.Setting {
  fileprivate var cost: Cost? {
    if case .cost(let cost) = self { cost } else { nil }
  }
}
