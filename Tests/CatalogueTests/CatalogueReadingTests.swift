import Catalogue
import SecureScore
import Testing

@Suite struct CatalogueReadingTests {
  @Test func readsEveryField() throws {
    let catalogue = Catalogue(
      csv: Array(
        #"""
        date,2026-01-02
        source,"one, or two"
        control,c1,First,2.5,Old first
        control,c2,Second,0,
        recommendation,k1,"Say ""no""",Older,Critical,High,Moderate,AWS,Compute;Data,DataSpillage,yes,no,yes,,Machine,1;0
        recommendation,,Only a name,,,,,,,,,,,,,

        """#.utf8))
    #expect(catalogue.date == "2026-01-02")
    #expect(catalogue.sources == ["one, or two"])
    #expect(catalogue.controls[0].maximum == Points(tenThousandths: 25_000))
    #expect(catalogue.controls[0].olderName == "Old first")
    #expect(catalogue.controls.map(\.members) == [["k1"], ["k1"]])
    let entry = try #require(catalogue.entry(key: "k1"))
    #expect(entry.name == "Say \"no\"")
    #expect(entry.severity == .critical)
    #expect(entry.implementationEffort == .high)
    #expect(entry.userImpact == .moderate)
    #expect(entry.categories == ["Compute", "Data"])
    #expect(entry.threats == ["DataSpillage"])
    #expect([entry.preview, entry.quickFix, entry.enforce, entry.deny] == [.yes, .no, .yes, .unknown])
    #expect(entry.resourceType == "Machine")
    #expect(catalogue.entries(named: "older").map(\.key) == ["k1"])
    #expect(catalogue.entries(named: "Only a name").map(\.key) == [""])
  }

  @Test(arguments: [
    "", "\n\n", "recommendation,k\n", "control,c,Name,much,\n", "nonsense,1,2,3\n", "\"", "source,\"a",
    "recommendation,k,,,,,,,,,,,,,,9;-1;x\n",
  ])
  func passesOverWhatItCannotUse(text: String) {
    let catalogue = Catalogue(csv: Array(text.utf8))
    #expect(catalogue.controls.isEmpty)
    #expect(catalogue.entries.allSatisfy { $0.controls.isEmpty })
  }

  @Test(arguments: Answer.allCases) func answersKeepTheirWord(answer: Answer) {
    #expect(Answer(word: answer.word) == answer)
  }
}
