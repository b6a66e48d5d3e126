/// What a plan file says of itself, to be looked at before anything else of it is.
package struct PlanIdentity: Sendable, Equatable {
  package let model: String
  /// Of the input the plan was made for.
  package let inputFingerprint: String
  package let exportDate: String?
  package let policy: PolicyIdentity
}

extension PlanIdentity {
  /// - Throws: a fault when the document is no plan of a version this program reads.
  package init(of document: JSONValue) throws(JSONFault) {
    let root = JSONCursor(document)
    let schema = try root.member("schema")
    guard try schema.string() == PlanReport.schema else {
      throw schema.fault(
        "\"\(PlanReport.schema)\" (another version of uplift wrote this file; make the plan again)")
    }
    model = try root.member("model").string()
    let input = try root.member("input")
    inputFingerprint = try input.member("fingerprint").string()
    exportDate = try input.nullable("exportDate")?.string()
    let policy = try root.member("policy")
    self.policy = PolicyIdentity(
      name: try policy.member("name").string(), fingerprint: try policy.member("fingerprint").string())
  }
}
