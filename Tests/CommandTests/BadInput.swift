import Foundation
import Testing

/// One way to hand the program what it cannot use.
struct BadInput: CustomTestStringConvertible {
  /// Also the snapshot's.
  let name: String
  let command: String
  /// Writes the files that the command names.
  var prepare: @Sendable (Uplift) throws -> Void = { _ in }

  var testDescription: String { name }

  static let all: [BadInput] = files + records + questions + samples + outputs

  /// An assessment of the shape that Resource Graph gives.
  static func row(
    _ resource: String = "vm1", key: String = "k1", status: String = "Unhealthy", metadata: String = ""
  ) -> String {
    """
    {"id":"/subscriptions/s1/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/\(resource)\
    /providers/Microsoft.Security/assessments/\(key)","name":"\(key)","type":"microsoft.security/assessments",\
    "properties":{"displayName":"Fix \(key)","status":{"code":"\(status)"},"resourceDetails":{"Id":\
    "/subscriptions/s1/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/\(resource)"}\(metadata)}}
    """
  }

  private static func file(_ name: String, _ content: @escaping @Sendable () -> Data) -> BadInput {
    BadInput(name: name, command: "score export.json") { try $0.write(content(), to: "export.json") }
  }

  /// Files that are no export at all.
  private static let files: [BadInput] = [
    file("empty-file") { Data() },
    file("white-space") { Data(" \n\n".utf8) },
    file("truncated") { Data("[\(row()),\(row("vm2").dropLast(40))".utf8) },
    file("not-json") { Data("<html><body>Sign in</body></html>".utf8) },
    file("other-json") { Data(#"{"name":"left-pad","version":"1.0.0","dependencies":{}}"#.utf8) },
    file("json-number") { Data("42".utf8) },
    file("utf-16") {
      Data([0xFF, 0xFE]) + Data("[{}]".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    },
    file("long-string") { Data("\"".utf8) + Data(repeating: 0x61, count: 20_000_000) + Data("\"".utf8) },
    file("long-record") {
      Data("[{\"id\":\"".utf8) + Data(repeating: 0x61, count: 20_000_000) + Data("\"}]".utf8)
    },
    file("depth-bomb") { Data(repeating: UInt8(ascii: "["), count: 1_000_000) },
    file("depth-bomb-in-row") {
      Data("[{\"id\":".utf8) + Data(repeating: UInt8(ascii: "["), count: 1_000_000)
    },
    file("zeros") { Data(repeating: 0, count: 4_096) },
    BadInput(name: "missing-file", command: "score nothing.json"),
    BadInput(name: "folder-without-export", command: "score folder") {
      try $0.write("", to: "folder/readme.txt")
    },
    BadInput(name: "folder-with-empty-export", command: "score folder") {
      try $0.write(row(), to: "folder/export/.hidden.json")
    },
    BadInput(name: "folder-as-policy", command: "estimate export.json --policy folder") {
      try $0.write("[\(row())]", to: "export.json")
      try $0.write("", to: "folder/x")
    },
    BadInput(name: "folder-as-plan", command: "verify folder export.json") {
      try $0.write("[\(row())]", to: "export.json")
      try $0.write("", to: "folder/x")
    },
    BadInput(name: "standard-input-twice", command: "score - -"),
  ]

  /// Exports with something wrong inside, some of which is tolerated.
  private static let records: [BadInput] = [
    file("duplicate-rows") { Data("[\(row()),\(row()),\(row(status: "Healthy"))]".utf8) },
    file("unknown-values") {
      Data("[\(row(status: "Perhaps")),\(row("vm2", metadata: #","metadata":{"severity":"Dire"}"#))]".utf8)
    },
    file("missing-metadata") { Data("[\(row())]".utf8) },
    file("wrong-type") { Data("[\(row()),{\"type\":\"microsoft.security/assessments\",\"id\":7}]".utf8) },
    file("one-bad-of-many") {
      Data(
        (["[{\"type\":\"microsoft.security/assessments\",\"id\":7}"] + (0..<200).map { row("vm\($0)") })
          .joined(separator: ",\n").utf8) + Data("]".utf8)
    },
    BadInput(name: "one-bad-of-many-strict", command: "score export.json --strict") {
      let rows = ["{\"type\":\"microsoft.security/assessments\",\"id\":7}"] + (0..<200).map { row("vm\($0)") }
      try $0.write("[\(rows.joined(separator: ",\n"))]", to: "export.json")
    },
    BadInput(name: "hostile-names", command: "score export.json") {
      try $0.write(#"[{"type":"microsoft.security/assessments","id":"a\u001b[2Jb"}]"#, to: "export.json")
    },
    BadInput(name: "hostile-file-name", command: "score \u{1B}[2J.json"),
    BadInput(name: "counts-only", command: "plan export.json --budget 8h") {
      let source = Uplift.repository.appending(path: "Tests/Fixtures/recordings")
      try $0.write(
        Data(contentsOf: source.appending(path: "secureScoreControls.list.2021-07-12.json")),
        to: "export.json")
    },
  ]

  /// Questions and policies that make no sense.
  private static let questions: [BadInput] = [
    question("negative-budget", "--budget -5h"),
    question("negative-budget-joined", "--budget=-5h"),
    question("absurd-budget", "--budget 99999999999999999999h"),
    question("long-budget", "--budget 1000001w"),
    question("budget-without-unit", "--budget 40"),
    question("budget-in-words", "--budget forty"),
    question("fractional-budget", "--budget 0.001m"),
    question("no-budget", ""),
    question("wrong-output", "--budget 8h -o xml"),
    question("wrong-model", "--budget 8h --model modern"),
    question("wrong-rule", "--budget 8h --rule luck"),
    question("wrong-gap", "--budget 8h --gap 5"),
    question("negative-gap", "--budget 8h --gap=-1%"),
    question("wrong-time-limit", "--budget 8h --time-limit 60"),
    question("wrong-day", "--budget 8h --as-of 2026-02-30"),
    question("wrong-model-file", "--budget 8h --write-model model.txt"),
    question("wrong-scope", "--budget 8h --scope nowhere-*"),
    question("unknown-option", "--budget 8h --fast"),
    question("quiet-and-verbose", "--budget 8h --quiet --verbose"),
    question("budget-and-target", "--budget 8h --target 75%"),
    question("target-of-nothing", "--target 0%"),
    question("target-above-all", "--target 101%"),
    question("target-without-sign", "--target 75"),
    question("each-scope-without-target", "--budget 8h --each-scope"),
    question("target-with-rule", "--target 75% --rule portal"),
    question("target-with-written-model", "--target 75% --write-model model.lp"),
    question("no-threads", "--budget 8h --threads 0"),
    BadInput(
      name: "target-out-of-reach", command: "plan scenarios/contoso --target 99% --as-of 2026-11-20"
    ) { try $0.linkScenarios() },
    BadInput(
      name: "target-out-of-reach-of-scopes",
      command: "plan scenarios/contoso --target 99% --each-scope --as-of 2026-11-20"
    ) { try $0.linkScenarios() },
    whatIf("budgets-and-to", "--budgets 8h --to 16h"),
    whatIf("points-alone", "--points 5"),
    whatIf("one-point", "--to 8h --points 1"),
    whatIf("too-many-points", "--to 8h --points 201"),
    whatIf("points-in-words", "--to 8h --points many"),
    whatIf("empty-budget", "--budgets 8h,,16h"),
    whatIf("budgets-without-unit", "--budgets 8h,16"),
    whatIf("too-many-budgets", "--budgets 1h\(String(repeating: ",1h", count: 200))"),
    whatIf("negative-to", "--to -5h"),
    whatIf("svg-to-folder", "--budgets 8h --svg ."),
    BadInput(name: "include-over-budgets", command: "whatif . --budgets 5m,8h") {
      try $0.write("[\(row())]", to: "export.json")
      try $0.write(
        "version: 1\nplan:\n  include: [ { recommendation: \"Fix k1\", because: audit } ]\n",
        to: "uplift.yaml")
    },
    BadInput(name: "no-input", command: "plan --budget 8h"),
    BadInput(name: "unknown-command", command: "planet export.json"),
    BadInput(name: "unknown-option-and-none-given", command: "plan export.json --budgt 8h"),
    BadInput(name: "unknown-option-and-no-input", command: "plan --traget=75%"),
    BadInput(name: "unknown-option-of-tickets", command: "tickets plan.json --fromat jira --out folder"),
    BadInput(name: "unknown-option-alone", command: "whatif . --pionts 3"),
    BadInput(name: "unknown-short-option", command: "plan export.json -b 8h"),
    BadInput(name: "unknown-option-of-subcommand", command: "policy init --forc"),
    BadInput(name: "cluster-and-no-input", command: "score -vo json"),
    BadInput(name: "cluster-that-contradicts", command: "score export.json -vq"),
    BadInput(name: "cluster-with-unknown-letter", command: "score export.json -vx"),
    BadInput(name: "value-with-dash", command: "plan export.json --budget 8h --scope -prod"),
    BadInput(name: "value-with-dash-after-cluster", command: "score export.json -vo -json"),
    BadInput(name: "option-in-place-of-value", command: "plan export.json --scope --budget 8h"),
    BadInput(name: "unknown-option-after-value", command: "plan export.json --scope prod --budgt 8h"),
    BadInput(name: "unknown-shell", command: "--generate-completion-script foo"),
    BadInput(name: "option-of-another-command", command: "score export.json --budget 8h"),
    BadInput(name: "wrong-view", command: "score export.json --by galaxy"),
    BadInput(name: "view-without-meaning", command: "score export.json --by control --model legacy2019"),
    BadInput(name: "ten-faults", command: "plan export.json --budget 8h --policy policy.yaml") {
      try $0.write("[\(row())]", to: "export.json")
      try $0.write(tenFaults, to: "policy.yaml")
    },
    BadInput(name: "policy-not-yaml", command: "policy check policy.yaml") {
      try $0.write("version: 1\n\teffort: {", to: "policy.yaml")
    },
    BadInput(name: "empty-policy", command: "policy check policy.yaml") {
      try $0.write("", to: "policy.yaml")
    },
    BadInput(name: "two-policies", command: "estimate one two") {
      for folder in ["one", "two"] {
        try $0.write("[\(row())]", to: "\(folder)/export.json")
        try $0.write("version: 1\n", to: "\(folder)/uplift.yaml")
      }
    },
    BadInput(name: "impossible-include", command: "plan . --budget 8h") {
      try $0.write("[\(row())]", to: "export.json")
      try $0.write(
        """
        version: 1
        effort:
          rules: [ { when: { recommendation: "*" }, manual: none, quickFix: none } ]
        plan:
          include: [ { recommendation: "Fix k1", because: audit } ]
        """, to: "uplift.yaml")
    },
    BadInput(name: "include-over-budget", command: "plan . --budget 5m") {
      try $0.write("[\(row())]", to: "export.json")
      try $0.write(
        "version: 1\nplan:\n  include: [ { recommendation: \"Fix k1\", because: audit } ]\n",
        to: "uplift.yaml")
    },
    BadInput(name: "not-a-plan", command: "verify export.json export.json") {
      try $0.write("[\(row())]", to: "export.json")
    },
    BadInput(name: "truncated-plan", command: "verify plan.json export.json") {
      try $0.write("[\(row())]", to: "export.json")
      try $0.write(#"{"schema":"uplift-plan/1","#, to: "plan.json")
    },
  ]

  /// Tenants that cannot be made up.
  private static let samples: [BadInput] = [
    BadInput(name: "sample-more-scopes-than-findings", command: "sample --scopes 60 --findings 59"),
    BadInput(name: "sample-no-scopes", command: "sample --scopes 0"),
    BadInput(name: "sample-too-many-scopes", command: "sample --scopes 100001 --findings 200000"),
    BadInput(name: "sample-too-many-findings", command: "sample --findings 100000001"),
    BadInput(name: "sample-findings-in-words", command: "sample --findings many"),
    BadInput(name: "sample-negative-seed", command: "sample --seed=-1"),
    BadInput(name: "sample-with-input", command: "sample export.json"),
  ]

  /// Places where nothing can be written.
  private static let outputs: [BadInput] = [
    question("save-in-missing-folder", "--budget 8h --save nowhere/plan.json"),
    question("save-to-folder", "--budget 8h --save ."),
    question("save-to-full-device", "--budget 8h --save /dev/full"),
    BadInput(name: "save-to-dangling-link", command: "plan export.json --budget 8h --save plan.json") {
      try $0.write("[\(row())]", to: "export.json")
      try FileManager.default.createSymbolicLink(
        atPath: $0.folder.path + "/plan.json", withDestinationPath: "nowhere.json")
    },
    question("write-model-in-missing-folder", "--budget 8h --write-model nowhere/model.lp"),
  ]

  private static func question(_ name: String, _ options: String) -> BadInput {
    BadInput(name: name, command: "plan export.json \(options)") {
      try $0.write("[\(row())]", to: "export.json")
    }
  }

  private static func whatIf(_ name: String, _ options: String) -> BadInput {
    BadInput(name: name, command: "whatif export.json \(options)") {
      try $0.write("[\(row())]", to: "export.json")
    }
  }

  private static let tenFaults = """
    version: 2
    calender: { day: 8h }
    effort:
      defaults: famlies
      manual: { low: 15, moderate: { setup: 4h, ech: 45m }, high: -2d }
      userImpact: { low: high }
      quickFix: fast
      rules:
        - when: { severity: terrible }
          multiply: -1
    plan:
      exclude: [ { recommendation: "x", until: 2026-13-01 } ]
    """
}
