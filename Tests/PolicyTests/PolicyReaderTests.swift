import Effort
import Policy
import RemediationPlan
import SecureScore
import Testing

@Suite struct PolicyReaderTests {
  @Test func anEmptyFileIsTheDefaultPolicy() throws {
    let expected = Sample.reader.documentWithoutFile
    for text in [
      "", "\n", "# only a comment\n", "---\n", "---\n...\n", "{}", "~", "\u{FEFF}", "version: 1\n",
    ] {
      let document = try Sample.read(text)
      #expect(document.effort == expected.effort, "\(text.debugDescription)")
      #expect(document.planRules.isEmpty)
      #expect(document.fingerprint == expected.fingerprint)
      #expect(document.name == "uplift.yaml")
    }
    #expect(expected.name == "default")
    #expect(expected.effort.rules == Sample.families)
    #expect(expected.effort.source == "default")
  }
}
