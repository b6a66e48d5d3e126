/// One leaf in which two JSON documents differ.
package struct JSONDifference: Sendable {
  package var path: JSONPath
  /// nil: there should be nothing here.
  package var expected: JSONValue?
  /// nil: there is nothing here.
  package var found: JSONValue?
}

extension JSONDifference: CustomStringConvertible {
  /// `$.score.gain: expected 15.3, found 15.4`, safe to print.
  package var description: String {
    "\(path): expected \(Self.words(expected)), found \(Self.words(found))"
  }

  private static func words(_ value: JSONValue?) -> String {
    guard let value else { return "nothing" }
    switch value {
    case .array(let elements): return "an array of \(elements.count)"
    case .object(let members): return "an object of \(members.count) members"
    default: return value.compactText
    }
  }
}
