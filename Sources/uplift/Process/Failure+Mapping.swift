import DefenderExport
import IntegerProgram
import Planning
import Policy

/// Every error of the stages, and the code with which it ends the process.
extension Failure {
  /// nil for errors of the argument parser, which words them itself.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as ExportError: self.init(.badInput, "\(error)")
    case let error as PolicyError: self.init(error)
    case let error as SolverError: self.init(.internalFailure, "\(error)")
    case let error as ModelWriterError: self.init(.badInput, "\(error)")
    default: return nil
    }
  }

  init(_ error: PolicyError) {
    let count = error.faults.count
    self.init(
      .badInput, count == 1 ? error.description : "\(error.name) has \(count) faults\n\(error.description)")
  }
}
