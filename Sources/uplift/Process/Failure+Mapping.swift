import Planning
import Policy

/// Every error of the stages, and the code with which it ends the process.
extension Failure {
  init(_ error: PolicyError) {
    let count = error.faults.count
    self.init(
      .badInput,
      count == 1 ? error.description : "\(error.name) has \(count) faults\n\(error.description)")
  }
}
