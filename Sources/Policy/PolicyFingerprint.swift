import Effort
import RemediationPlan
import SecureScore

/// A content hash of what a policy means.
///
/// The meaning is written out in one canonical form, texts with their length before them, and hashed by
/// 64-bit FNV-1a: enough to notice a change, no protection against someone who wants a collision.
struct PolicyFingerprint {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  /// 16 hexadecimal digits. Sources (file and line) are left out, so comments and layout do not count.
  static func of(_ effort: EffortPolicy, _ planRules: [PlanRule]) -> String {
    var fingerprint = PolicyFingerprint()
    fingerprint.add("policy 1")
    for level in Level.allCases {
      fingerprint.add(effort.manual[level])
      fingerprint.add(effort.userImpact[level])
    }
    fingerprint.add(effort.quickFix)
    fingerprint.add(effort.script)
    for rule in effort.rules { fingerprint.add(rule) }
    for rule in planRules { fingerprint.add(rule) }
    let digits = String(fingerprint.hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func add(_ rule: EffortRule) {
    add(rule.isShipped ? "shipped rule" : "rule")
    for key in rule.when.keys.sorted() { add("key \(key)") }
    for pattern in rule.when.recommendation { add(pattern) }
    add(rule.when.resourceType)
    add(rule.when.scope)
    add(rule.when.tag)
    add(rule.when.severity.map(\.word))
    for setting in [rule.manual, rule.quickFix, rule.script, rule.bulk] {
      switch setting {
      case .silent: add("silent")
      case .none: add("none")
      case .cost(let cost): add(cost)
      }
    }
    add(rule.once.map { "\($0.count)" })
    add(rule.multiply ?? .one)
    add(rule.because)
  }

  private mutating func add(_ rule: PlanRule) {
    add(rule.effect.rawValue)
    add(rule.recommendation)
    add(rule.scope)
    add(rule.resource)
    add(rule.because)
    add(rule.until)
  }

  private mutating func add(_ cost: Cost?) {
    add(cost.map { "\($0.setup.count)+\($0.each.count)" })
  }

  private mutating func add(_ factors: Factors?) {
    add(factors.map { "\($0.setup)*\($0.each)" })
  }

  /// Patterns match whatever the case, so the case is no part of the meaning.
  private mutating func add(_ glob: Glob?) {
    add(glob.map { $0.pattern.lowercasedASCII })
  }

  private mutating func add(_ text: String?) {
    guard let text else { return mix("-;".utf8) }
    mix("\(text.utf8.count):".utf8)
    mix(text.utf8)
  }

  private mutating func mix(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
  }
}

extension String {
  /// With the letters A to Z in lower case and all else as it is, as patterns compare.
  var lowercasedASCII: String {
    String(decoding: utf8.map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }, as: UTF8.self)
  }
}
