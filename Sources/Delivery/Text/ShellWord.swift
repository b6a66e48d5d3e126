/// Words of commands that people copy into a shell.
package enum ShellWord {
  /// The text as one word of a POSIX shell: as it is where no shell reads anything into it, else between quotes.
  package static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "_-./:,@%+=".utf8.contains(byte)
      }
    }
    // A leading = or ~ means something to some shells.
    if isPlain, let first = text.utf8.first, first != UInt8(ascii: "=") { return text }
    return "'\(text.replacing("'", with: "'\\''"))'"
  }

  /// Words as one command line.
  package static func line(_ words: [String]) -> String { words.map(quoted).joined(separator: " ") }
}
