import CYaml

extension YamlFault {
  /// What libYAML says of a text it cannot read, with what most likely cures it.
  init(_ parser: yaml_parser_t, _ bytes: UnsafeBufferPointer<UInt8>) {
    let problem = parser.problem.map { String(cString: $0) } ?? "there is no memory left"
    let at = parser.error == YAML_READER_ERROR ? parser.mark : parser.problem_mark
    var message = "this is no YAML: \(problem)"
    if let context = parser.context.map({ String(cString: $0) }) {
      message += " (\(context) that begins in line \(parser.context_mark.line + 1))"
    }
    let next = Self.byte(at: at, of: bytes)
    self.init(
      line: at.line + 1, column: at.column + 1,
      message: "\(message); \(Self.cure(problem: problem, next: next))")
  }

  /// The byte where the problem is; marks count in characters, so it is looked up by line.
  private static func byte(at mark: yaml_mark_t, of bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
    let line = bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: mark.line + 1, omittingEmptySubsequences: false
    ).dropFirst(mark.line).first
    guard let line else { return nil }
    return String(decoding: line, as: UTF8.self).unicodeScalars.dropFirst(mark.column).first.flatMap {
      UInt8(exactly: $0.value)
    }
  }

  private static func cure(problem: String, next: UInt8?) -> String {
    if problem.hasPrefix("did not find expected alphabetic") {
      return "put a text that begins with \(problem.contains("anchor") ? "&" : "*") in quotes"
    }
    if next == UInt8(ascii: "\t") { return "indent with spaces, not with tabs" }
    if let next, Array("@`%".utf8).contains(next) {
      return "put a text that begins with \(Unicode.Scalar(next)) in quotes"
    }
    if problem.hasPrefix("mapping values are not allowed") {
      return "check the indentation, and put a text that holds \": \" in quotes"
    }
    return "check the indentation, the quotes and the brackets here and in the line before"
  }
}
