import DefenderExport
import SecureScore

/// Reads texts as files named `file1`, `file2`, …
func read(
  _ texts: String..., strict: Bool = false, catalogue: CatalogueFallback = .none
) throws -> ExportOutcome {
  var reader = try ExportReader(options: ExportOptions(isStrict: strict))
  for (index, text) in texts.enumerated() {
    try reader.read(InputSource(name: "file\(index + 1)", bytes: Array(text.utf8)))
  }
  return try reader.finish(catalogue: catalogue)
}

/// Reads files of the repository.
func readFixtures(_ paths: [String], catalogue: CatalogueFallback = .none) throws -> ExportOutcome {
  var reader = try ExportReader()
  for path in paths { try reader.read(InputSource(name: path, bytes: try Fixture.bytes(path))) }
  return try reader.finish(catalogue: catalogue)
}

/// The error of reading texts as files, if there is one.
func failure(_ texts: String..., strict: Bool = false) throws -> ExportError? {
  var reader = try ExportReader(options: ExportOptions(isStrict: strict))
  do throws(ExportError) {
    for (index, text) in texts.enumerated() {
      try reader.read(InputSource(name: "file\(index + 1)", bytes: Array(text.utf8)))
    }
    _ = try reader.finish()
    return nil
  } catch {
    return error
  }
}

/// An assessment row as Resource Graph writes it.
func assessment(
  _ key: String,
  _ resource: String = "/subscriptions/S1/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/vm1",
  code: String = "Unhealthy", extra: String = ""
) -> String {
  """
  {"id":"\(resource)/providers/Microsoft.Security/assessments/\(key)","name":"\(key)",\
  "type":"microsoft.security/assessments","properties":{"status":{"code":"\(code)"}\(extra)}}
  """
}

/// A tenant as text, everything in its canonical order.
func describe(_ tenant: Tenant) -> [String] {
  var lines = tenant.scopes.map { "\($0)" } + tenant.managementGroups.map { "\($0)" }
  lines += tenant.recommendations.map { "\($0)" } + tenant.controls.map { "\($0)" }
  for resource in 0..<tenant.resources.count {
    lines.append(
      "\(tenant.resources.scopes[resource]) \(tenant.resources.spelledID(resource)) "
        + "\(tenant.resources.type(resource)) "
        + "\(tenant.resources.tagSets[Int(tenant.resources.tagIndices[resource])])")
    for index in tenant.assessments.range(of: resource) {
      lines.append("\(tenant.assessments.recommendations[index]) \(tenant.assessments.states[index])")
    }
  }
  lines += tenant.reportedScores.map { "\(String(describing: $0))" }
  lines += tenant.reportedControls.map { "\($0)" }
  return lines
}
