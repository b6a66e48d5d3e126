import Effort
import Policy
import RemediationPlan

extension WhatIfOptions {
  /// The budgets in the policy's days and weeks.
  func choice(under policy: PolicyDocument) throws(Failure) -> BudgetChoice {
    if let budgets {
      let parts = budgets.split(separator: ",", omittingEmptySubsequences: false)
      guard parts.count <= Self.pointRange.upperBound else {
        throw Failure(
          .usage, "--budgets: \(parts.count) are too many; give at most \(Self.pointRange.upperBound)")
      }
      var asked: [Minutes] = []
      for part in parts { asked.append(try minutes(String(part), of: "--budgets", under: policy)) }
      return .asked(asked)
    }
    if let to {
      return .upTo(try minutes(to, of: "--to", under: policy), points: points ?? Self.standardPoints)
    }
    return .standard
  }

  private func minutes(
    _ text: String, of option: String, under policy: PolicyDocument
  ) throws(Failure) -> Minutes {
    do {
      return try policy.calendar.budget(text)
    } catch {
      throw Failure(.usage, "\(option): \(error.message)")
    }
  }
}
