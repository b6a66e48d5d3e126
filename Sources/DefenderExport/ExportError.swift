/// Why an export cannot be read: what is wrong, where, what was expected, and what to do.
package struct ExportError: Error, Sendable, Equatable {
  package var fault: RecordFault
  /// What the reader of the message can do about it.
  package var advice: String

  package init(_ fault: RecordFault, advice: String) {
    self.fault = fault
    self.advice = advice
  }

  init(_ fault: SplitFault, file: String) {
    self.fault = RecordFault(
      file: file, offset: fault.offset, line: fault.line, problem: fault.problem, expected: fault.expected)
    advice = fault.advice
  }
}

extension ExportError: CustomStringConvertible {
  package var description: String { "\(fault). \(advice.prefix(1).uppercased())\(advice.dropFirst())." }
}
