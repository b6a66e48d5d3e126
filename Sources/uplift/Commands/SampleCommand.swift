import ArgumentParser
import Catalogue
import Glibc
import SampleTenant

/// `uplift sample`: a made-up tenant of any size.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Write a made-up tenant of any size, to try and to measure with.",
    discussion: """
      Rows of Resource Graph, one a line, with the scores that a portal would report. The recommendations and \
      controls are real, all else is made up, and the same for the same numbers on every machine. A finding brings \
      about 2.2 assessments and 0.45 resources: --findings 4500000 writes 10 million assessments on 2 million \
      resources. Nothing is held in memory.

        uplift sample --scopes 60 --findings 20000 --seed 1 > sample.ndjson
        uplift sample | uplift score -
      """)

  @Option(help: ArgumentHelp("How many subscriptions.", valueName: "number"))
  var scopes = 20

  @Option(help: ArgumentHelp("How many unhealthy assessments, in all scopes together.", valueName: "number"))
  var findings = 5_000

  @Option(help: ArgumentHelp("Another number writes another tenant.", valueName: "number"))
  var seed: UInt64 = 1

  func validate() throws {
    guard (1...Sample.scopeLimit).contains(scopes) else {
      throw ValidationError("--scopes \(scopes) is out of range; give 1 to \(Sample.scopeLimit)")
    }
    guard findings <= Sample.findingLimit else {
      throw ValidationError("--findings \(findings) is too many; give at most \(Sample.findingLimit)")
    }
    guard findings >= scopes else {
      throw ValidationError(
        "--findings \(findings) is too few for \(scopes) scopes; give one a scope or more, or fewer --scopes")
    }
  }

  func run() throws {
    guard let sample = Sample(scopes: scopes, findings: findings, seed: seed, catalogue: .shipped) else {
      return
    }
    do throws(SystemError) {
      try sample.write { bytes throws(SystemError) in try FileDescriptor.standardOutput.write(bytes) }
    } catch {
      try StandardOutput.end(after: error)
    }
  }
}
