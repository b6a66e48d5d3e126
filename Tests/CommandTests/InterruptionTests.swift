import Foundation
import Support
import Testing

/// Ctrl-C, on a tenant that takes the solver far longer than the test.
@Suite("Interruption")
struct InterruptionTests {
  private let uplift: Uplift

  init() throws {
    uplift = try Uplift()
    var random = SplitMix64(seed: 7)
    let keys = (0..<60).map { "k\($0)" }
    let members = keys.map { #"{"id":"/providers/Microsoft.Security/assessmentMetadata/\#($0)"}"# }
    var rows = [
      """
      {"type":"microsoft.security/secureScoreControlDefinitions",\
      "id":"/providers/Microsoft.Security/secureScoreControlDefinitions/c","name":"c","properties":\
      {"displayName":"All","maxScore":10,"assessmentDefinitions":[\(members.joined(separator: ","))]}}
      """
    ]
    for resource in 0..<200 {
      for key in keys.shuffled(using: &random).prefix(4) {
        rows.append(BadInput.row("vm\(resource)", key: key))
      }
    }
    try uplift.write("[\(rows.joined(separator: ",\n"))]", to: "export/rows.json")
    let rules = keys.map {
      """
          - when: { recommendation: \($0) }
            manual: none
            quickFix: { setup: \(Int.random(in: 20...60, using: &random))m, each: 0m }
      """
    }
    try uplift.write(
      "version: 1\neffort:\n  defaults: none\n  rules:\n\(rules.joined(separator: "\n"))\n", to: "uplift.yaml"
    )
  }

  @Test func endsWithTheBestPlanSoFarWhichVerifies() throws {
    defer { uplift.remove() }
    let outcome = try uplift.shell(
      """
      "$UPLIFT" plan . --budget 13h --gap 0 --time-limit 50s --save plan.json -o json >answer.json &
      sleep 3; start=$(date +%s%N); kill -INT $!; wait $!; status=$?
      echo "$(( ($(date +%s%N) - start) / 1000000 ))"; grep -c '"status": "interrupted"' answer.json
      cmp answer.json plan.json && "$UPLIFT" verify plan.json . >/dev/null && echo verified; exit $status
      """)
    let lines = outcome.text.split(separator: "\n")
    #expect(outcome.status == 0)
    #expect(lines.dropFirst() == ["1", "verified"])
    // Half a second is the promise; the rest is for a busy machine.
    #expect(Int(lines.first ?? "") ?? .max < 2_000)
    #expect(outcome.errors == "uplift: stopping at the best plan so far; Ctrl-C again ends at once\n")
  }

  /// `timeout` signals the process, and then its whole group.
  @Test func sameSignalTwiceInAMomentIsOne() throws {
    defer { uplift.remove() }
    let outcome = try uplift.shell(
      "timeout -s INT 3 \"$UPLIFT\" plan . --budget 13h --gap 0 --time-limit 50s -o json")
    #expect(outcome.text.contains("\"status\": \"interrupted\""))
    #expect(outcome.errors == "uplift: stopping at the best plan so far; Ctrl-C again ends at once\n")
  }

  @Test func endsAtOnceWhileReading() throws {
    defer { uplift.remove() }
    let outcome = try uplift.shell(
      """
      mkfifo pipe; sleep 20 >pipe 2>/dev/null & writer=$!
      "$UPLIFT" score - <pipe & reader=$!
      sleep 1; kill -INT $reader; wait $reader; echo $?; kill $writer
      """)
    #expect(outcome.text == "130\n")
    #expect(outcome.errors == "uplift: interrupted\n")
  }

  @Test func timeLimitEndsWithTheBestPlanSoFar() throws {
    defer { uplift.remove() }
    let outcome = try uplift.run(
      "plan", ".", "--budget", "13h", "--gap", "0", "--time-limit", "2s", "-o", "json")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("\"status\": \"timeLimit\""))
  }
}
