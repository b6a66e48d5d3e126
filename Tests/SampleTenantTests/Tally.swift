import Catalogue
import DefenderExport
import SampleTenant
import SecureScore

/// A sample read back, and what can be counted in it.
struct Tally {
  let outcome: ExportOutcome
  let scorecard: Scorecard

  var tenant: Tenant { outcome.tenant }

  init(scopes: Int, findings: Int, seed: UInt64) throws {
    var reader = try ExportReader(options: ExportOptions(isStrict: true))
    try reader.read(
      InputSource(name: "sample", bytes: Self.bytes(scopes: scopes, findings: findings, seed: seed)))
    // No catalogue to fall back on: the rows have to say everything.
    outcome = try reader.finish()
    scorecard = ClassicModel().scorecard(of: outcome.tenant)
  }

  static func bytes(scopes: Int, findings: Int, seed: UInt64) -> [UInt8] {
    var all: [UInt8] = []
    Sample(scopes: scopes, findings: findings, seed: seed, catalogue: .shipped)?.write { all += $0 }
    return all
  }

  /// Unhealthy assessments that count, by recommendation.
  var findings: [Int] {
    var counts = [Int](repeating: 0, count: tenant.recommendations.count)
    for index in 0..<tenant.assessments.count where tenant.assessments.states[index] == .unhealthy {
      let recommendation = Int(tenant.assessments.recommendations[index])
      let isInControl = tenant.controlsByRecommendation[recommendation].contains {
        tenant.controls[$0].maximum > .zero
      }
      if tenant.recommendations[recommendation].isScored, isInControl { counts[recommendation] += 1 }
    }
    return counts
  }

  /// Unhealthy recommendations of every bundle, with its resource.
  var bundles: [(resource: Int, size: Int)] {
    let controls = tenant.controlsByRecommendation
    var result: [(resource: Int, size: Int)] = []
    for resource in 0..<tenant.resources.count {
      var sizes = [Int](repeating: 0, count: tenant.controls.count)
      for index in tenant.assessments.range(of: resource) where tenant.assessments.states[index] == .unhealthy
      {
        for control in controls[Int(tenant.assessments.recommendations[index])] { sizes[control] += 1 }
      }
      result += sizes.filter { $0 > 0 }.map { (resource, $0) }
    }
    return result
  }

  /// Resources of every scope, the largest first.
  var scopeSizes: [Int] {
    var counts = [Int](repeating: 0, count: tenant.scopes.count)
    for scope in tenant.resources.scopes { counts[Int(scope)] += 1 }
    return counts.sorted(by: >)
  }
}
