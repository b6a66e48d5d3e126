import Effort
import Policy
import Support
import Testing

/// Whatever the bytes: a policy or faults with places inside the file, never a crash.
@Suite struct PolicyFuzzTests {
  private static let valid: String = {
    var text = PolicyTemplate(defaults: .defaults, families: []).text
    let examples =
      PolicyTemplate.ruleExamples + PolicyTemplate.includeExamples + PolicyTemplate.excludeExamples
    for line in examples {
      text = text.split(separator: "    # \(line)\n", omittingEmptySubsequences: false).joined(
        separator: "    \(line)\n")
    }
    return text
  }()

  /// The file without its comments, so that every mutation hits something that is read.
  private static let bare = valid.split(separator: "\n").filter { !$0.contains("#") }.joined(separator: "\n")

  private func check(_ bytes: [UInt8], _ comment: @autoclosure () -> Comment) {
    let outcome = Result { () throws(PolicyError) in try Sample.reader.read(bytes: bytes, name: "uplift.yaml")
    }
    guard case .failure(let error) = outcome else { return }
    let breaks = bytes.count {
      $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") || $0 == 0x85 || $0 >= 0xA8
    }
    #expect(!error.faults.isEmpty, comment())
    for fault in error.faults {
      #expect((1...breaks + 1).contains(fault.line), comment())
      #expect(!fault.message.contains("\n"), comment())
    }
    #expect(error.faults.map(\.line) == error.faults.map(\.line).sorted(), comment())
  }

  @Test func everyPrefixOfAFile() {
    for text in [Self.valid, Self.bare] {
      let bytes = Array(text.utf8)
      for length in 0...bytes.count {
        check(Array(bytes[..<length]), "the first \(length) bytes")
      }
    }
  }

  @Test func everyFileWithoutOneByte() {
    let bytes = Array(Self.bare.utf8)
    for gap in bytes.indices {
      check(Array(bytes[..<gap] + bytes[(gap + 1)...]), "without byte \(gap)")
    }
  }

  @Test func randomMutations() {
    let pieces: [[UInt8]] =
      [
        ":", ": ", "\n", "\t", "- ", "[", "]", "{", "}", "&a ", "*a", "!!x ", "<<: ", "? ", "| \n", "> ",
        "\"", "'", "#",
        "---\n", "...\n", "%", "\0", "\u{FEFF}", "ä", "\u{2028}", "~", "none", "99999999999999999999", "-1",
        "1e9",
        "0.0001", "w", "effort:", "rules:", "\r",
      ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80]]
    let original = Array(Self.bare.utf8)
    for seed in 0..<2_000 {
      var random = SplitMix64(seed: UInt64(seed))
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let from = Int.random(in: 0...bytes.count, using: &random)
        let to = Int.random(in: from...min(bytes.count, from + 12), using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(from..<to)
        case 1: bytes.insert(contentsOf: bytes[from..<to], at: from)
        case 2: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: from)
        default: bytes.replaceSubrange(from..<to, with: pieces.randomElement(using: &random) ?? [])
        }
      }
      check(bytes, "seed \(seed)")
    }
  }

  @Test func randomBytes() {
    for seed in 0..<500 {
      var random = SplitMix64(seed: UInt64(seed))
      let alphabet = Array("aeS:-{}[]&*!?|>'\"#%,\n\t 01mh<~\\".utf8)
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      check(bytes, "seed \(seed)")
    }
  }
}
