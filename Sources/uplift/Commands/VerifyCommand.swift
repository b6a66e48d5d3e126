import ArgumentParser
import Delivery
import Policy
import SecureScore

/// `uplift verify`: recomputes a saved plan and reports everything that is not so.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a saved plan against its input, figure by figure.",
    discussion: """
      Takes only the decisions from the plan, computes every figure anew by a code of its own, and compares. Ends \
      with 0 where all agrees, with 1 and a list where anything differs; a plan for another input or policy is \
      refused with 1 as well.

        uplift plan contoso --budget 40h --save plan.json
        uplift verify plan.json contoso
      """)

  @Argument(help: "The saved plan, or - for standard input.", completion: .file(extensions: ["json"]))
  var plan: String

  @OptionGroup var inputs: InputOptions
  @OptionGroup var policy: PolicyOption

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("How to write the answer.", valueName: "format"))
  var format = AnswerFormat.table

  @OptionGroup var noise: NoiseOptions

  func run() throws {
    let list = try InputList(arguments: inputs.input)
    if plan == InputFile.dash, list.readsStandardInput {
      throw Failure(.usage, "standard input (-) is named as plan and as input; it can be read once")
    }
    let saved = try SavedPlan(argument: plan)
    let policy = try PolicyChoice.read(path: policy.policy, inputs: list, name: saved.identity.policy.name)
    let tenant = try TenantInput.read(list, isStrict: inputs.strict, notes: noise.notes)
    // Another input often brings another policy with it: the input is the thing to name first.
    try saved.check(tenant)
    try saved.check(policy)
    let answer = try saved.verification(tenant: tenant, policy: policy)
    try StandardOutput.write(answer.text(as: format))
    guard answer.isVerified else { throw Ending(status: .no) }
  }
}
