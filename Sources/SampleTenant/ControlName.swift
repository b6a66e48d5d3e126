/// The security controls of a sample: all that have points, by the names of the shipped catalogue.
enum ControlName: String, CaseIterable {
  case mfa = "Enable MFA"
  case managementPorts = "Secure management ports"
  case systemUpdates = "Apply system updates"
  case vulnerabilities = "Remediate vulnerabilities"
  case configurations = "Remediate security configurations"
  case access = "Manage access and permissions"
  case encryptionAtRest = "Enable encryption at rest"
  case encryptionInTransit = "Encrypt data in transit"
  case networkAccess = "Restrict unauthorized network access"
  case applicationControl = "Apply adaptive application control"
  case denialOfService = "Protect applications against DDoS attacks"
  case endpointProtection = "Enable endpoint protection"
  case auditing = "Enable auditing and logging"
}
