/// Why an answer cannot be given, in one message for a person: what is wrong, where, what to do.
public struct UpliftError: Error, Sendable, CustomStringConvertible {
  /// What kind of trouble it is.
  public enum Kind: Sendable {
    /// The export cannot be read.
    case input
    /// The policy has faults.
    case policy
    /// The wishes of the policy cannot be met.
    case conflict
    /// The solver failed, or a plan did not pass its verification.
    case solver
  }

  public let kind: Kind
  public let description: String
}
