import ArgumentParser
import Delivery

/// How to answer.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("How to write the answer.", valueName: "format"))
  var format = OutputFormat.table

  @OptionGroup var noise: NoiseOptions

  /// Writes the answer to standard output, in one piece.
  ///
  /// - Parameter json: the answer as JSON, where it was made already.
  func write(_ report: some Report, json: String? = nil) throws(Failure) {
    if format == .json, let json { return try StandardOutput.write(json) }
    try StandardOutput.write(report.text(as: format, in: .standardOutput))
  }
}

extension OutputFormat: ExpressibleByArgument {}
