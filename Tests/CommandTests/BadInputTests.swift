import Support
import Testing

/// Whatever it is given, the program says one clear thing and ends with the right code.
@Suite("Bad input")
struct BadInputTests {
  @Test(arguments: BadInput.all)
  func saysOneClearThing(_ bad: BadInput) throws {
    let uplift = try Uplift()
    defer { uplift.remove() }
    try bad.prepare(uplift)
    let arguments = bad.command.split(separator: " ").map(String.init)
    let outcome = try uplift.run(arguments: arguments)
    expectSnapshot(outcome.transcript("uplift \(bad.command)"), named: "bad-input/\(bad.name).txt")
    #expect([0, 1, 64, 65, 66, 73, 74].contains(outcome.status))
    if outcome.status != 0 && outcome.status != 1 { #expect(outcome.output.isEmpty) }
    #expect(!outcome.errors.contains("\u{1B}"))
  }

  @Test func namesAreDifferent() {
    #expect(Set(BadInput.all.map(\.name)).count == BadInput.all.count)
  }
}
