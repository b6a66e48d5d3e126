package import Catalogue
import SecureScore

/// A made-up tenant of any size, in the rows of Azure Resource Graph, the same bytes for the same seed.
///
/// Real recommendations and controls with their real points; the largest hundredth of the scopes holds about a third
/// of the resources, every scope scores between 25 and 75 %. Reported scores and counts are those of the assessments.
/// Integers only, so that every machine writes the same.
package struct Sample: Sendable {
  /// The most scopes a tenant may have, ten times what one query of Resource Graph covers.
  package static let scopeLimit = 100_000
  package static let findingLimit = 100_000_000
  private static let chunkSize = 1 << 18

  private let scopes: Int
  private let findings: Int
  private let seed: UInt64
  private let blueprint: Blueprint

  /// - Parameters:
  ///   - scopes: 1 to `scopeLimit`.
  ///   - findings: from one a scope to `findingLimit`.
  /// - Returns: nil for other numbers, and where the catalogue lacks what a sample is made of.
  package init?(scopes: Int, findings: Int, seed: UInt64, catalogue: Catalogue) {
    guard (1...Self.scopeLimit).contains(scopes), (scopes...Self.findingLimit).contains(findings) else {
      return nil
    }
    guard let blueprint = Blueprint(catalogue: catalogue) else { return nil }
    self.scopes = scopes
    self.findings = findings
    self.seed = seed
    self.blueprint = blueprint
  }

  /// Writes the tenant in chunks, one row a line.
  ///
  /// Linear in the findings; memory: one chunk, and some bytes a scope.
  package func write<Failure: Error>(
    to sink: (_ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var random = SplitMix64(seed: seed)
    let shares = ScopeShares(scopes: scopes, findings: findings, random: &random)
    let tenant = random.identifier()
    let rows = TenantRows(blueprint: blueprint, tenant: tenant)
    var writer = AssessmentWriter(blueprint: blueprint, tenant: tenant)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.chunkSize + Self.chunkSize / 4)
    rows.appendCommon(to: &bytes)
    for index in 0..<scopes {
      let scope = SampleScope(
        index: index, findings: shares.findings[index], isLarge: shares.isLarge[index], seed: seed,
        blueprint: blueprint)
      rows.append(scope, to: &bytes)
      var draw = scope.draw
      while draw.next() {
        writer.append(draw, of: scope, to: &bytes)
        guard bytes.count >= Self.chunkSize else { continue }
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try sink(bytes)
  }
}
