import Effort
import Support
import Testing

@testable import Delivery

/// What a ticket says, whatever the limit.
@Suite struct TicketBodyTests {
  private func ticket(
    resources: Int, remediation: Int, name: Int, change: (inout PlannedStepSketch) -> Void = { _ in }
  ) -> Ticket {
    var sketch = PlannedStepSketch()
    sketch.recommendation = String(repeating: "n", count: name)
    sketch.scope = String(repeating: "s", count: name)
    sketch.remediation = String(repeating: "<p>Do this &amp; that.</p>", count: remediation)
    sketch.resources = (0..<resources).map { "resource-\($0)" }
    sketch.completes = [("Encrypt data in transit", 1)]
    change(&sketch)
    return TicketSet(plan: PlannedStepSketch.plan([sketch]), grouping: .control).tickets[0]
  }

  /// Never over the limit, and the facts, the check and the key are always there.
  @Test(arguments: [6_000, 8_126, 32_767, 65_000])
  func neverPassesTheLimit(_ limit: Int) {
    var random = SplitMix64(seed: UInt64(limit))
    for _ in 0..<12 {
      let (resources, remediation) = (1 + Int(random.next() % 400), Int(random.next() % 900))
      let ticket = ticket(resources: resources, remediation: remediation, name: 1 + Int(random.next() % 400))
      let texts = [
        TicketBody(markup: HTMLMarkup(), limit: limit, size: { $0.utf8.count }).text(for: ticket),
        TicketBody(markup: MarkdownMarkup(), limit: limit, size: { $0.utf8.count }).text(for: ticket),
        TicketBody(markup: JiraWikiMarkup(), limit: limit, size: { $0.utf8.count }).text(for: ticket),
        TicketBody(markup: PlainMarkup(), limit: limit, size: { $0.utf8.count }).text(for: ticket),
      ]
      for body in texts {
        let place = "limit \(limit), \(resources) resources, \(remediation) paragraphs"
        #expect(body.text.utf8.count <= limit, "\(place)")
        #expect(body.text.contains("UP-00000001"), "\(place)")
        #expect(body.text.lowercased().contains("how to check"), "\(place)")
      }
    }
  }

  @Test func everythingIsThereWhereThereIsRoom() {
    let body = TicketBody(markup: PlainMarkup(), limit: 32_000, size: { $0.utf16.count })
      .text(for: ticket(resources: 3, remediation: 1, name: 20))
    for part in [
      "Estimate: 1 h 45 min (1 h to set up, 45 min for the resources)", "Data can be read on its way.",
      "Completes Encrypt data in transit on 1 resource", "Threats: dataSpillage", "Do this & that.",
      "resource-2", "/subscriptions/x/resource-0", "every eight hours",
    ] { #expect(body.text.contains(part), "\(part)") }
  }

  /// Room that nothing else needs is not left empty.
  @Test(arguments: [6_000, 8_126, 32_767, 65_000])
  func whatToDoStaysWhereItFits(_ limit: Int) {
    let paragraph = "Do this & that.".utf8.count + 2
    for share in [3, 5, 7, 8] {
      let count = limit * share / 10 / paragraph
      let text = TicketBody(markup: PlainMarkup(), limit: limit, size: { $0.utf8.count })
        .text(for: ticket(resources: 400, remediation: count, name: 20)).text
      // Below 2,000 bytes are the facts, the check, and the way to the resources.
      let fits = count * paragraph + 2_000 <= limit
      let found = text.matches(of: /Do this & that\./).count
      #expect(!fits || found == count, "\(share) tenths of \(limit): \(found) of \(count)")
      #expect(text.utf8.count <= limit)
    }
  }

  @Test func theReasonsOfThePolicyAreThere() {
    func text(_ demands: [StepDemand]) -> String {
      TicketBody(markup: PlainMarkup(), limit: 32_000, size: { $0.utf16.count })
        .text(
          for: ticket(resources: 3, remediation: 1, name: 20) { sketch in
            sketch.demands = demands
            sketch.completes = []
          }
        ).text
    }
    let body = text([
      StepDemand(rule: "uplift.yaml:3", because: "audit finding", resources: 3),
      StepDemand(rule: "uplift.yaml:5", because: nil, resources: 1),
    ])
    #expect(
      body.contains("* The policy demands it: audit finding\n* The policy demands 1 of its 3 resources\n"))
    #expect(body.contains("Gain: none by itself, but the policy demands it"))
    #expect(!body.contains("uplift.yaml"))
    #expect(!text([]).contains("policy"))
  }

  /// A description that does not fit takes its own place only.
  @Test(arguments: [6_000, 8_126, 32_767])
  func theyStayWhereTheRestIsTooLong(_ limit: Int) {
    let ticket = ticket(resources: 3, remediation: 900, name: 400) { sketch in
      sketch.demands = (1...9).map {
        StepDemand(rule: "p:\($0)", because: String(repeating: "reason ", count: 900), resources: 3)
      }
      sketch.description = String(repeating: "<p>Why &amp; why.</p>", count: 4_000)
    }
    let texts = [
      TicketBody(markup: HTMLMarkup(), limit: limit, size: { $0.utf8.count }).text(for: ticket),
      TicketBody(markup: MarkdownMarkup(), limit: limit, size: { $0.utf8.count }).text(for: ticket),
      TicketBody(markup: JiraWikiMarkup(), limit: limit, size: { $0.utf8.count }).text(for: ticket),
      TicketBody(markup: PlainMarkup(), limit: limit, size: { $0.utf8.count }).text(for: ticket),
    ]
    for body in texts {
      #expect(body.text.utf8.count <= limit)
      #expect(body.text.contains("The policy demands it: reason"), "\(limit)")
      #expect(body.text.contains("Too long for this tracker"), "\(limit)")
    }
  }

  /// Marks beside white space would stand there as text.
  @Test(arguments: [
    ("name ", "**name** ", "*name* "), ("  name", "  **name**", "  *name*"),
    ("na me\u{A0}", "**na me**\u{A0}", "*na me*\u{A0}"),
    ("name\n", "**name** ", "*name* "), (" \u{3000}", " \u{3000}", " \u{3000}"), ("", "", ""),
    (" *x* ", " **\\*x\\*** ", " *\\*x\\** "),
  ])
  func boldTouchesItsText(_ name: String, _ markdown: String, _ wiki: String) {
    #expect(MarkdownMarkup().strong(name) == markdown)
    #expect(JiraWikiMarkup().strong(name) == wiki)
  }

  @Test func aLongListIsInAFile() {
    let body = TicketBody(markup: PlainMarkup(), limit: 32_000, size: { $0.utf16.count })
      .text(for: ticket(resources: 51, remediation: 1, name: 20))
    #expect(body.text.contains("resources/UP-00000001.csv"))
    #expect(!body.text.contains("resource-50 "))
  }
}
