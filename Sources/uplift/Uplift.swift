import ArgumentParser
import Glibc

/// `uplift`: the command and its subcommands.
@main
struct Uplift: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uplift",
    abstract:
      "Decide what to fix first in Microsoft Defender for Cloud, and prove that it is the best use of your hours.",
    discussion: """
      Reads an export of Defender for Cloud (Azure Resource Graph or REST, as JSON), computes the secure score, \
      estimates what fixing takes, and plans the most score for the hours there are.

        uplift score export.json
        uplift plan contoso --budget 40h

      Results go to standard output, everything else to standard error.

      Exit codes: 0 done; 1 the answer is no; 64 usage; 65 bad input data; 66 no such input; 70 solver or internal \
      failure; 73, 74 cannot write; 130 interrupted before any plan was found.
      """,
    version: "0.1.0",
    subcommands: [
      ScoreCommand.self, EstimateCommand.self, PlanCommand.self, WhatIfCommand.self, VerifyCommand.self,
      TicketsCommand.self, ReportCommand.self, PolicyCommand.self, SampleCommand.self,
    ])

  static var _errorPrefix: String { "uplift: " }

  static func main() {
    FileDescriptor.occupyStandardNumbers()
    Interrupts.install()
    Glibc.exit(status(of: Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func status(of arguments: [String]) -> ExitStatus {
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
      return .success
    } catch let ending as Ending {
      return ending.status
    } catch {
      return Failure(error).map(report) ?? report(parsing: error, of: arguments)
    }
  }

  private static func report(_ failure: Failure) -> ExitStatus {
    StandardError.note(failure.message)
    return failure.status
  }

  /// Help, version and completion scripts are results; wrong arguments are not.
  private static func report(parsing error: any Error, of arguments: [String]) -> ExitStatus {
    guard exitCode(for: error).isSuccess else {
      let known =
        unknownCommand(in: arguments) ?? unknownOption(in: arguments)
        ?? dashedValue(in: arguments, for: error)
      if let known { return report(known) }
      StandardError.write(fullMessage(for: error) + "\n")
      return .usage
    }
    do throws(Failure) {
      try StandardOutput.write(fullMessage(for: error) + "\n")
      return .success
    } catch {
      return report(error)
    }
  }

  /// The parser would only call it an unexpected argument.
  private static func unknownCommand(in arguments: [String]) -> Failure? {
    let known = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let first = arguments.first, !first.hasPrefix("-"), first != "help", !known.contains(first) else {
      return nil
    }
    return Failure(
      .usage,
      "unknown command '\(first)'; the commands are \(known.joined(separator: ", "))\n"
        + "See 'uplift --help' for more information.")
  }
}
