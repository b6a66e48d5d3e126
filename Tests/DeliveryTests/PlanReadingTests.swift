import Delivery
import Effort
import RemediationPlan
import SecureScore
import Testing

@Suite struct PlanReadingTests {
  @Test func readsBackWhatWasWritten() throws {
    let fixture = try Fixture()
    let document = try JSONParser.parse(Array(fixture.report.json.text.utf8))
    var expected = fixture.plan
    expected.notPlannable = []
    #expect(try PlanReading.plan(from: document, tenant: fixture.tenant) == expected)
    let rule = PlanRule(effect: .include, source: "uplift.yaml:3")
    expected.question.planRules = [rule]
    #expect(try PlanReading.plan(from: document, tenant: fixture.tenant, planRules: [rule]) == expected)
  }

  @Test func readsTheIdentityWithoutATenant() throws {
    let fixture = try Fixture()
    let identity = try PlanIdentity(of: fixture.report.json)
    #expect(identity.model == "classic")
    #expect(identity.inputFingerprint == fixture.tenant.input.fingerprint)
    #expect(identity.policy == Fixture.policy)
  }

  @Test(arguments: [
    (
      #""schema": "uplift-plan/1""#, #""schema": "uplift-plan/2""#,
      #"$.schema: expected "uplift-plan/1" (another version of uplift wrote this file; make the plan again), "#
        + #"found "uplift-plan/2""#
    ),
    (
      #""id": "mfa""#, #""id": "MFA""#,
      #"$.steps[0].recommendation.id: expected the id of a recommendation of this input, found "MFA""#
    ),
    (
      #""id": "prod-eu""#, #""id": "\u001b[2J""#,
      #"$.steps[0].scope.id: expected the id of a scope of this input, found "\u001b[2J""#
    ),
    (
      #"storageaccounts/subscription""#, #"storageaccounts/nowhere""#,
      "$.steps[0].resources[0].id: expected the id of a resource of this scope in lower case, "
        + "found \"/subscriptions/prod-eu/resourcegroups/rg/providers/microsoft.storage/storageaccounts/nowhere\""
    ),
    (
      #""budgetMinutes": 240"#, #""budgetMinutes": 1e30"#,
      "$.question.budgetMinutes: expected whole minutes from 0 to 1000000000000, found 1e30"
    ),
    (
      #""budgetMinutes": 240"#, #""budgetMinutes": -1"#,
      "$.question.budgetMinutes: expected whole minutes from 0 to 1000000000000, found -1"
    ),
    (
      #""setupMinutes": 60"#, #""setupMinutes": 60.5"#,
      "$.steps[0].setupMinutes: expected whole minutes from 0 to 1000000000, found 60.5"
    ),
    (
      #""status": "optimal""#, #""status": "perfect""#,
      #"$.score.status: expected one of "optimal", "withinGap", "limit", "timeLimit", "interrupted", "rule", "#
        + #"found "perfect""#
    ),
    (
      #""leastEffort": true"#, #""leastEffort": 1"#,
      "$.score.leastEffort: expected true or false, found 1"
    ),
    (
      #""before": 0.4807"#, #""before": 48.07"#,
      "$.score.before: expected a fraction from 0 to 1 with at most four decimals, found 48.07"
    ),
    (
      #""asOf": null"#, #""asOf": "20261201""#,
      #"$.question.asOf: expected a day as yyyy-MM-dd, found "20261201""#
    ),
    ("[0, 12]", "[0, 12, 1]", "$.certificate.flows[0]: expected [arc, units], found an array of 3"),
    (#""steps": ["#, #""stairs": ["#, "$.steps: expected a value, found no such member"),
  ])
  func namesThePlaceOfAFault(_ original: String, _ changed: String, _ message: String) throws {
    let fixture = try Fixture()
    let text = fixture.report.json.text
    let edited = text.replacing(original, with: changed, maxReplacements: 1)
    #expect(edited != text)
    let document = try JSONParser.parse(Array(edited.utf8))
    do throws(JSONFault) {
      _ = try PlanReading.plan(from: document, tenant: fixture.tenant)
      Issue.record("no fault")
    } catch {
      #expect(error.description == message)
    }
  }

  @Test func everyChangedLeafIsADifference() throws {
    let report = try Fixture().report
    let document = try JSONParser.parse(Array(report.json.text.utf8))
    #expect(JSONValue.differences(expected: report.json, found: document).isEmpty)
    let edited = try JSONParser.parse(
      Array(report.json.text.replacing("9007199254740993", with: "9007199254740992").utf8))
    #expect(
      JSONValue.differences(expected: report.json, found: edited).map(\.path.description)
        == ["$.certificate.flows[1][1]"])
  }
}
