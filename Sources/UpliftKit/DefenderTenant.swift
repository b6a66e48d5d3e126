import Catalogue
import DefenderExport
import SecureScore

/// Everything read from one export of Microsoft Defender for Cloud.
///
///     let tenant = try DefenderTenant(reading: [ExportFile(name: "export.json", bytes: bytes)])
///     print(tenant.score().percentage)
///     let plan = try tenant.plan(budgetMinutes: 40 * 60)
///     for step in plan.steps { print(step.recommendation, step.scope, step.effortMinutes) }
public struct DefenderTenant: Sendable {
  let tenant: Tenant

  /// Reads Resource Graph or REST rows, in any order and any number of files.
  public init(reading files: [ExportFile]) throws(UpliftError) {
    do {
      var reader = try ExportReader()
      for file in files { try reader.read(InputSource(name: file.name, bytes: file.bytes)) }
      tenant = try reader.finish(catalogue: CatalogueFallback(.shipped)).tenant
    } catch {
      throw UpliftError(kind: .input, description: "\(error)")
    }
  }

  /// Names of the scopes, ascending by id.
  public var scopes: [String] { tenant.scopes.map(\.name) }

  /// Content hash of what was read; the order of files and rows does not change it.
  public var fingerprint: String { tenant.input.fingerprint }

  /// The score now.
  public func score(_ model: SecureScoreModel = .classic) -> TenantScore {
    TenantScore(tenant: tenant, scorecard: model.model.scorecard(of: tenant))
  }
}
