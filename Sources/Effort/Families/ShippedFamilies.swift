/// The rules that ship with the program: what each kind of fix takes, as far as anybody can say beforehand.
package enum ShippedFamilies {
  /// In order: later ones override, so the general ones stand first. Their sources read `family NAME`.
  package static let rules: [EffortRule] = all.map(\.rule)

  static let all: [Family] =
    Family.otherClouds + Family.kubernetes + Family.vulnerabilities + Family.machines + Family.data
    + Family.monitoring + Family.applications + Family.network + Family.identity
}

extension EffortPolicy {
  /// The defaults with the shipped families: what holds without any policy file.
  package static let shipped: EffortPolicy = {
    var policy = EffortPolicy.defaults
    policy.rules = ShippedFamilies.rules
    return policy
  }()
}
