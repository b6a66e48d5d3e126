import Effort
import SecureScore

extension EstimateReport {
  /// By docs/schema/estimate.schema.json.
  package var json: JSONValue {
    [
      "schema": .string(Self.schema),
      "totals": [
        "findings": .integer(findings), "notPlannable": .integer(notPlannable),
        "cheapestMinutes": .minutes(cheapest), "onceMinutes": .minutes(once),
        "effortMinutes": .minutes(cheapest + once),
      ],
      "estimates": .array(rows.map(row)),
      "input": .input(tenant.input),
      "policy": .policy(policy),
    ]
  }

  private func row(_ row: StepSummary) -> JSONValue {
    [
      "recommendation": .recommendation(tenant.recommendations[row.recommendation]),
      "scope": .scope(tenant.scopes[row.scope]),
      "findings": .integer(row.findings),
      "notPlannable": .integer(row.notPlannable),
      "byHand": row.byHand.map(way) ?? .null,
      "inBulk": row.inBulk.map(way) ?? .null,
      "cheapestMinutes": .minutes(row.cheapest),
      "cheapestSetupMinutes": .minutes(row.cheapestSetup),
      "onceMinutes": .minutes(row.once),
      "provenance": .array(
        row.provenance.map {
          ["byHand": .string($0.byHand), "inBulk": .string($0.bulk), "once": .string($0.once)]
        }),
    ]
  }

  private func way(_ way: StepSummary.Way) -> JSONValue {
    [
      "methods": .strings(way.methods.map(\.rawValue)),
      "findings": .integer(way.findings),
      "setupMinutes": range(way.setup),
      "eachMinutes": range(way.each),
      "totalMinutes": .minutes(way.total),
    ]
  }

  private func range(_ range: ClosedRange<Minutes>) -> JSONValue {
    ["least": .minutes(range.lowerBound), "largest": .minutes(range.upperBound)]
  }
}
