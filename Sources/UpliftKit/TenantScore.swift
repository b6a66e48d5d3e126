import SecureScore

/// The score of a tenant under one model.
public struct TenantScore: Sendable {
  /// The score of one control in one scope.
  public struct Control: Sendable {
    public let name: String
    /// Points as exact decimals, `5.04`.
    public let current: String
    public let maximum: String
    public let healthy: Int
    public let unhealthy: Int
    public let notApplicable: Int
  }

  /// The score of one scope.
  public struct Scope: Sendable {
    public let id: String
    public let name: String
    public let current: String
    public let maximum: String
    /// A fraction with up to four decimals, `0.4807`.
    public let percentage: String
    public let controls: [Control]
  }

  public let model: String
  /// The score of all scopes together: a fraction with up to four decimals, `0.4807`.
  public let percentage: String
  /// Ascending by id; empty under models that score the whole selection only.
  public let scopes: [Scope]
  /// Figures in which the export's own score differs from its rows; 0: the score matches the portal.
  public let differences: Int

  init(tenant: Tenant, scorecard: Scorecard) {
    model = scorecard.model
    percentage = scorecard.overall.description
    differences = Reconciliation(tenant: tenant, scorecard: scorecard).differences.count
    scopes = scorecard.scopes.map { scope in
      Scope(
        id: tenant.scopes[scope.scope].id, name: tenant.scopes[scope.scope].name,
        current: scope.current.description, maximum: scope.maximum.description,
        percentage: scope.percentage.description,
        controls: scope.controls.map {
          Control(
            name: tenant.controls[$0.control].name, current: $0.current.description,
            maximum: $0.maximum.description, healthy: $0.counts.healthy, unhealthy: $0.counts.unhealthy,
            notApplicable: $0.counts.notApplicable)
        })
    }
  }
}
