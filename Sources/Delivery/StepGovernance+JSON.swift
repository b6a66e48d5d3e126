import SecureScore

extension StepGovernance {
  /// The member `governance` of a step in docs/schema/plan.schema.json.
  var json: JSONValue {
    [
      "resources": .integer(resources),
      "owners": .array(
        owners.map { ["owner": .string($0.name), "resources": .integer($0.resources)] }),
      "dueDates": .array(
        dueDates.map { ["date": .string($0.name), "resources": .integer($0.resources)] }),
      "inGracePeriod": .integer(inGracePeriod),
      "tickets": .array(
        tickets.map {
          [
            "number": Self.text($0.number), "link": Self.text($0.link), "status": Self.text($0.status),
          ]
        }),
    ]
  }

  private static func text(_ text: String) -> JSONValue { text.isEmpty ? .null : .string(text) }
}
