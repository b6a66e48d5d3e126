/// The assessment that a governance assignment belongs to, as its id names it; everything in any case.
package struct GovernedFinding: Sendable {
  package var subscription: [UInt8]
  /// The connector inside the subscription that the resource lies in, if there is one.
  package var connector: [UInt8]?
  /// The id of the assessed resource.
  package var resource: [UInt8]
  package var recommendation: [UInt8]

  package init(
    subscription: [UInt8], connector: [UInt8]? = nil, resource: [UInt8], recommendation: [UInt8]
  ) {
    self.subscription = subscription
    self.connector = connector
    self.resource = resource
    self.recommendation = recommendation
  }
}
