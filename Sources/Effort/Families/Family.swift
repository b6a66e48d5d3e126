/// A kind of fix that many recommendations share, with what it takes.
///
/// The figures are judgments on the few public anchors there are; docs/model.md says how weak they are. User
/// impact is built in: no factor applies on top.
struct Family: Sendable {
  var name: String
  /// On recommendation names, for keys that no family names: the catalogue ages, and new keys keep old words.
  var patterns: [String]
  /// Assessment keys in lower case. Each key stands in one family only: the last whose patterns match.
  var keys: [String]
  var byHand: Cost
  /// By Quick Fix where the catalogue says there is one, else by script; nil: the defaults decide.
  var bulk: Cost?
  var once: Minutes?
  /// Why it takes that long.
  var because: String

  /// - Parameter keys: separated by spaces and line ends.
  init(
    _ name: String, patterns: [String], keys: String, byHand: Cost, bulk: Cost? = nil, once: Minutes? = nil,
    because: String
  ) {
    self.name = name
    self.patterns = patterns
    self.keys = keys.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    self.byHand = byHand
    self.bulk = bulk
    self.once = once
    self.because = because
  }

  var rule: EffortRule {
    var condition = EffortRule.Condition()
    condition.keys = Set(keys)
    condition.recommendation = patterns.map { Glob($0) }
    var rule = EffortRule(when: condition, source: "family \(name)", isShipped: true)
    rule.manual = .cost(byHand)
    if let bulk { rule.bulk = .cost(bulk) }
    rule.once = once
    rule.because = because
    return rule
  }
}

extension Minutes {
  static func hours(_ count: Int) -> Minutes { Minutes(count * 60) }
  static func minutes(_ count: Int) -> Minutes { Minutes(count) }
}
