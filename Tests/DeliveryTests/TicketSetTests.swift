import Effort
import RemediationPlan
import SecureScore
import Testing

@testable import Delivery

/// Which tickets a plan makes, under which parents, and what became of them since the plan before.
@Suite struct TicketSetTests {
  private typealias Sketch = PlannedStepSketch

  private static let billion: Int64 = 1_000_000_000

  private func set(
    _ steps: [PlannedStepSketch], grouping: TicketGrouping = .control, since: [PlannedStepSketch]? = nil,
    issues: IssueMap = IssueMap(), stillUnhealthy: [String: Int] = [:]
  ) -> TicketSet {
    TicketSet(
      plan: Sketch.plan(steps, stillUnhealthy: stillUnhealthy), grouping: grouping,
      since: since.map { Sketch.plan($0) }, issues: issues)
  }

  private func parentName(_ set: TicketSet, _ ticket: Int) -> String? {
    set.tickets[ticket].parent.map { set.parents[$0].subject.name }
  }

  @Test func theParentIsTheControlWithTheMostGain() {
    let step = Sketch(
      controls: ["A", "B", "C"], completes: [("A", 1), ("B", 3 * Self.billion), ("C", 2 * Self.billion)])
    #expect(parentName(set([step]), 0) == "B")
  }

  @Test func equalGainsTakeTheSmallerId() {
    let step = Sketch(controls: ["A", "B"], completes: [("B", 5), ("A", 5)])
    #expect(parentName(set([step]), 0) == "A")
  }

  /// It is part of the work on that control, whatever control it lies in itself.
  @Test func aStepThatOnlyEnablesStandsWithWhatItEnables() {
    let steps = [
      Sketch(key: "UP-0000000A", controls: ["X"], enables: ["UP-0000000B"]),
      Sketch(key: "UP-0000000B", controls: ["X", "Y"], enables: ["UP-0000000C"]),
      Sketch(key: "UP-0000000C", controls: ["Y"], completes: [("Y", 7)]),
    ]
    let set = set(steps)
    #expect((0..<3).map { parentName(set, $0) } == ["Y", "Y", "Y"])
    #expect(set.parents.count == 1)
    #expect(set.parents[0].children == [0, 1, 2])
  }

  @Test func withoutCompletionsTheFirstControlCounts() {
    #expect(parentName(set([Sketch(controls: ["P", "Q"])]), 0) == "P")
    #expect(parentName(set([Sketch(controls: [])]), 0) == nil)
  }

  @Test func parentsAddUpTheirTickets() {
    let steps = [
      Sketch(key: "UP-0000000A", completes: [("A", 10)], resources: ["a", "b"]),
      Sketch(key: "UP-0000000B", completes: [("B", 20)]),
      Sketch(key: "UP-0000000C", completes: [("A", 30)]),
    ]
    let set = set(steps)
    #expect(set.parents.map(\.subject.name) == ["A", "B"])
    #expect(set.parents[0].effort == Minutes(60 + 30 + 60 + 15))
    #expect(set.parents[0].gain.trillionths == 40)
  }

  @Test func scopesCanBeParentsAndNothingCan() {
    let steps = [Sketch(scope: "one"), Sketch(key: "UP-00000002", scope: "two")]
    #expect(set(steps, grouping: .scope).parents.map(\.subject.name) == ["one", "two"])
    #expect(set(steps, grouping: .none).parents.isEmpty)
    #expect(set(steps, grouping: .none).tickets.allSatisfy { $0.parent == nil })
  }

  /// A control has the same key in every plan, and never that of a step.
  @Test func parentKeysAreStable() throws {
    let first = try #require(set([Sketch(completes: [("A", 1)])]).parents.first)
    let other = set([
      Sketch(key: "UP-0000000Z", completes: [("Z", 1)]), Sketch(key: "UP-0000000Y", completes: [("A", 9)]),
    ])
    #expect(other.parents.map(\.key).contains(first.key))
    let clash = set([Sketch(key: first.key, completes: [("A", 1)])])
    #expect(clash.parents[0].key != first.key)
  }

  @Test func onlyWhatIsDifferentIsWritten() {
    let old = [
      Sketch(key: "UP-0000000A"), Sketch(key: "UP-0000000B"), Sketch(key: "UP-0000000C"),
    ]
    var changed = old[1]
    changed.resources = ["st1", "st2"]
    changed.owner = "ada@contoso.example"
    let new = [old[0], changed, Sketch(key: "UP-0000000D")]
    let set = set(new, since: old)
    #expect(set.tickets.map(\.change) == [.unchanged, .changed, .new])
    #expect(set.written.map(\.key) == ["UP-0000000B", "UP-0000000D"])
    #expect(set.closing.map(\.key) == ["UP-0000000C"])
    #expect(
      set.tickets[1].differences == [
        "1 resource added", "estimate 1 h 15 min before, 1 h 30 min now",
        "owner none before, ada@contoso.example now",
      ])
  }

  /// Where nothing says under which parents the tickets were written, they were written under the same ones.
  @Test func parentsThatHaveNothingLeftAreClosed() throws {
    let old = [
      Sketch(key: "UP-0000000A", completes: [("A", 1)]), Sketch(key: "UP-0000000B", completes: [("B", 1)]),
    ]
    let before = set(old)
    let next = set([old[0]], since: old)
    #expect(next.closing.map(\.key) == ["UP-0000000B", before.parents[1].key])
    #expect(next.closing[1].step == nil)
    #expect(next.closing[1].title(limit: 255) == "[\(before.parents[1].key)] B")
    #expect(next.parents.map(\.childrenBefore) == [1])
    #expect(set([old[0]], grouping: .none, since: old).closing.map(\.key) == ["UP-0000000B"])
  }

  /// What left the plan undone is nothing to close, and neither is its parent; what is done is closed.
  @Test func whatIsStillUnhealthyIsForLater() throws {
    let old = [
      Sketch(key: "UP-0000000A", completes: [("A", 1)]), Sketch(key: "UP-0000000B", completes: [("B", 1)]),
      Sketch(key: "UP-0000000C", completes: [("C", 1)]), Sketch(key: "UP-0000000D", completes: [("A", 1)]),
    ]
    let parents = set(old).parents.map(\.key)
    let next = set(
      [old[3]], since: old, stillUnhealthy: ["UP-0000000A": 2, "UP-0000000B": 3, "UP-0000000D": 1])
    #expect(next.closing.map(\.key) == ["UP-0000000C", parents[2]])
    #expect(next.later.map(\.key) == ["UP-0000000A", "UP-0000000B", parents[1]])
    #expect(next.later.map(\.stillUnhealthy) == [2, 3, 3])
    #expect(next.later[0].explanation.hasPrefix("Not in the new plan, and 2 resources still unhealthy: "))
    #expect(next.closing[0].explanation.hasPrefix("Done: "))
    for name in TicketFormatName.allCases {
      let format = name.format()
      let files = format.files(for: next)
      // Only lists for people name them.
      let isList = [.csv, .markdown].contains(name)
      for key in ["UP-0000000A", "UP-0000000B", parents[1]] where !(isList && key == parents[1]) {
        #expect(files.contains { $0.text.contains(key) } == isList, "\(name) \(key)")
      }
      let report = TicketReport(
        format: name, set: next, heldBack: format.heldBack(of: next), folder: "x", files: files.map(\.name),
        instructions: format.instructions(for: next, files: files.map(\.name)))
      #expect(report.table.contains("to close 2, for later 3\n"))
      #expect(
        report.table.contains(
          "For later: UP-0000000A, UP-0000000B left the plan with resources still unhealthy"))
    }
  }

  /// A parent says how many tickets it has and what they take: it is written again when that is no longer so.
  @Test func aParentChangesWithItsTickets() throws {
    let old = [
      Sketch(key: "UP-0000000A", completes: [("A", 1)]), Sketch(key: "UP-0000000B", completes: [("A", 1)]),
      Sketch(key: "UP-0000000C", completes: [("C", 1)]),
    ]
    #expect(set(old, since: old).writtenParents.isEmpty)
    let parent = set(old).parents[0].key
    let names = ([parent] + old.map(\.key)).enumerated()
    let issues = try IssueMap(csv: Array("key,issue\n\(names.map { "\($1),\($0 + 1)\n" }.joined())".utf8))
    let next = set([old[0], old[2]], since: old, issues: issues)
    #expect(next.written.isEmpty)
    #expect(next.writtenParents.map(\.key) == [parent])
    let items = AzureDevOpsFormat(settings: TicketSettings()).files(for: next)
    let text = try #require(items.first { $0.name == "azure-devops.csv" }?.text)
    #expect(text.contains("[\(parent)] A") && text.contains("<b>Tickets:</b> 1</li>"))
    let steps = GitHubFormat(settings: TicketSettings()).files(for: next).first { $0.name == "github.tsv" }
    #expect(steps?.text.contains("parent\t\(parent)\t") == true)
    // Without its name it is held back, as any ticket.
    #expect(set([old[0], old[2]], since: old).heldBack(limit: 100).map(\.key) == [parent])
  }

  /// Nothing open is left under a parent that is closed.
  @Test func whatStoodUnderAClosedParentMoves() {
    let old = [
      Sketch(key: "UP-0000000A", completes: [("A", 1)]), Sketch(key: "UP-0000000B", completes: [("B", 1)]),
    ]
    var steps = old
    steps[0].completes = [("B", 1)]
    let next = set(steps, since: old)
    #expect(next.closing.map { $0.step == nil } == [true])
    #expect(next.tickets.map(\.change) == [.changed, .unchanged])
    #expect(next.tickets[0].differences == ["now under B"])
  }

  /// The tracker's names tell which parents it has: of another grouping they are closed, and the new ones are new.
  @Test(arguments: TicketGrouping.allCases, TicketGrouping.allCases)
  func anotherGroupingMakesNewParents(_ grouping: TicketGrouping, _ other: TicketGrouping) throws {
    var steps = [
      Sketch(key: "UP-0000000A", completes: [("A", 1)]),
      Sketch(key: "UP-0000000B", scope: "prod-us", completes: [("A", 1)]),
    ]
    let old = steps
    let names = (set(old, grouping: other).parents.map(\.key) + old.map(\.key)).enumerated()
    let issues = try IssueMap(csv: Array("key,issue\n\(names.map { "\($1),SEC-\($0)\n" }.joined())".utf8))
    steps[1].owner = "ada@contoso.example"
    let next = set(steps, grouping: grouping, since: old, issues: issues)
    let isSame = grouping == other
    #expect(next.parents.allSatisfy { $0.isKnownFromBefore == isSame && ($0.issue != nil) == isSame })
    #expect(next.heldBack(limit: 1_000).isEmpty)
    #expect(next.batches(limit: 1_000).flatMap(\.groups).allSatisfy { $0.parent != nil } || grouping == .none)
    let gone = isSame ? [] : set(old, grouping: other).parents.map(\.key)
    #expect(next.closing.map(\.key) == gone)
    #expect(next.closing.allSatisfy { $0.issue != nil })
    let stay = isSame || grouping == .none || other == .none
    #expect(next.tickets.map(\.change) == [stay ? .unchanged : .changed, .changed])

    // The next time the tickets stand where they were moved, though the tracker still names the closed parents.
    guard grouping != .none else { return }
    let moved = (names.map(\.element) + next.parents.map(\.key)).enumerated()
    let known = try IssueMap(csv: Array("key,issue\n\(moved.map { "\($1),SEC-\($0)\n" }.joined())".utf8))
    let later = set(steps, grouping: grouping, since: steps, issues: known)
    #expect(later.tickets.allSatisfy { $0.change == .unchanged })
    #expect(later.closing.isEmpty)
    #expect(later.parents.allSatisfy { $0.isKnownFromBefore })
  }

  @Test(arguments: [
    ([], ["audit"], "the policy demands it now"), (["audit"], [], "the policy no longer demands it"),
    (["audit"], ["law"], "the policy gives other reasons for demanding it"), (["audit"], ["audit"], nil),
  ])
  func aDemandIsAChange(_ old: [String], _ new: [String], _ sentence: String?) {
    func step(_ reasons: [String], line: Int) -> PlannedStepSketch {
      Sketch(demands: reasons.map { StepDemand(rule: "uplift.yaml:\(line)", because: $0, resources: 1) })
    }
    // Another line of the policy is none.
    let set = set([step(new, line: 4)], since: [step(old, line: 3)])
    #expect(set.tickets[0].differences == [sentence].compactMap(\.self))
  }

  /// What depends on the other steps of a plan is no change of the work.
  @Test func anotherPlaceInTheOrderIsNoChange() {
    let (one, two) = (Sketch(key: "UP-0000000A"), Sketch(key: "UP-0000000B"))
    var gaining = one
    gaining.completes = [("Encrypt data in transit", 5)]
    #expect(set([two, gaining], since: [one, two]).written.isEmpty)
  }

  @Test func issuesComeFromTheMap() throws {
    let map = try IssueMap(csv: Array("key,issue\r\nUP-0000000A,SEC-7\r\nUP-0000000A,SEC-9\r\n".utf8))
    let set = set([Sketch(key: "UP-0000000A"), Sketch(key: "UP-0000000B")], issues: map)
    #expect(set.tickets.map(\.issue) == ["SEC-9", nil])
    #expect(try IssueMap(csv: Array(map.csv.utf8)) == map)
  }

  @Test func titlesFitTheirLimit() {
    let long = String(repeating: "👩‍💻 long ", count: 60)
    let step = Sketch(recommendation: long, scope: long)
    let title = set([step]).tickets[0].title(limit: 255)
    #expect(title.utf16.count <= 255)
    #expect(title.hasPrefix("[UP-00000001] 👩‍💻 long"))
  }

  @Test func labelsHaveNoSpaces() {
    let step = Sketch(scope: "Prod  Ünion / \"x\",y;z")
    #expect(
      set([step]).tickets[0].labels == [
        "uplift", "UP-00000001", "severity-high", "by-hand", "scope-prod-nion-x-y-z",
      ])
  }
}
