import ArgumentParser

/// The options that a command has: those that its help tells, and those of the parser itself.
///
/// The parser tells nobody which options there are; its help does.
struct KnownOptions {
  /// As in help, with their dashes: what somebody may have meant.
  let names: [String]
  /// Those that the next argument gives a value to.
  private let valued: Set<String>

  init(of command: any ParsableCommand.Type) {
    var names: [String] = []
    var valued: Set<String> = []
    // As `  -o, --output <format>   How to write the answer.`
    for line in command.helpMessage(columns: 80).split(separator: "\n") where line.hasPrefix("  -") {
      let words = line.split(separator: " ")
      let found = words.prefix { $0.hasPrefix("-") }.map { String($0.prefix { $0 != "," }) }
      names += found
      if found.count < words.count, words[found.count].hasPrefix("<") { valued.formUnion(found) }
    }
    self.names = names
    self.valued = valued
  }

  /// The first of these arguments that is an option, but none that the command has.
  func unknown(in arguments: [String]) -> String? {
    var isValue = false
    for argument in arguments.prefix(while: { $0 != "--" }) {
      let isOption = !isValue
      isValue = isOption && takingValue(argument) != nil
      if isOption, let option = unknown(argument) { return option }
    }
    return nil
  }

  /// The first option whose value begins with a dash, which the parser takes for an option.
  func dashedValue(in arguments: [String]) -> (option: String, value: String)? {
    var giver: String?
    for argument in arguments.prefix(while: { $0 != "--" }) {
      guard let option = giver else {
        giver = takingValue(argument)
        continue
      }
      if unknown(argument) != nil { return (option, argument) }
      giver = nil
    }
    return nil
  }

  /// The option in an argument whose value is the next argument.
  private func takingValue(_ argument: String) -> String? {
    guard !argument.contains("="), let option = Self.option(in: argument),
      let last = parts(of: option).last, valued.contains(last)
    else {
      return nil
    }
    return last
  }

  /// The option in an argument, unless the command has it.
  private func unknown(_ argument: String) -> String? {
    guard let option = Self.option(in: argument), !parts(of: option).allSatisfy(has) else { return nil }
    return option
  }

  private func has(_ option: String) -> Bool {
    names.contains(option) || Self.ofParser.contains(option)
  }

  /// What every command takes, and no help tells.
  private static let ofParser: Set<String> = [
    "--experimental-dump-help", "--generate-completion-script", "--help-hidden", "--version",
  ]

  /// What an argument gives a value to; `nil` for a value, also for one below zero.
  private static func option(in argument: String) -> String? {
    guard argument.hasPrefix("-"), let first = argument.drop(while: { $0 == "-" }).first, first.isLetter
    else {
      return nil
    }
    return String(argument.prefix { $0 != "=" })
  }

  /// `-vo` is `-v -o`; a long option is one.
  private func parts(of option: String) -> [String] {
    option.hasPrefix("--") || has(option) ? [option] : option.dropFirst().map { "-\($0)" }
  }
}
