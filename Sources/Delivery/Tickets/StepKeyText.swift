/// Keys of steps and of their parents in texts.
enum StepKeyText {
  /// Whether a text is a key, as `UP-3F2AK7QM`. Keys become file names and labels.
  static func isKey(_ text: some StringProtocol) -> Bool {
    text.hasPrefix("UP-") && (11...20).contains(text.utf8.count)
      && text.utf8.dropFirst(3).allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
  }
}
