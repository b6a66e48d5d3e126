/// Everything that is wrong with one policy file.
package struct PolicyError: Error, Sendable, Hashable {
  /// The file, as the caller called it.
  package var name: String
  /// By line, then column; never empty.
  package var faults: [PolicyFault]

  /// The most faults `description` lists; `faults` holds them all.
  package static let longestList = 100

  package init(name: String, faults: [PolicyFault]) {
    self.name = name
    self.faults = faults
  }
}

extension PolicyError: CustomStringConvertible {
  /// One line a fault; after the hundredth only how many more there are.
  package var description: String {
    var lines = faults.prefix(Self.longestList).map { $0.text(in: name) }
    if faults.count > Self.longestList {
      lines.append("\(name): and \(faults.count - Self.longestList) more faults")
    }
    return lines.joined(separator: "\n")
  }
}
