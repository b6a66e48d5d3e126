import ArgumentParser

extension Uplift {
  /// The first option that the command called does not have.
  ///
  /// The parser names it only where nothing else is wrong; with `--budgt 8h` it would ask for a budget instead. It does
  /// not tell which options there are either: those are read from its help.
  static func unknownOption(in arguments: [String]) -> Failure? {
    let (command, name) = called(by: arguments)
    let known = options(in: command.helpMessage(columns: 80))
    for argument in arguments.prefix(while: { $0 != "--" }) {
      guard let option = option(in: argument), !known.contains(option) else { continue }
      let close = known.filter { isClose(option, to: $0) }
      let suggestion = close.count == 1 ? "; did you mean '\(close[0])'?" : ""
      return Failure(
        .usage, "unknown option '\(option)'\(suggestion)\nSee '\(name) --help' for more information.")
    }
    return nil
  }

  /// The command that the first arguments name, and what it is called by.
  private static func called(by arguments: [String]) -> (command: any ParsableCommand.Type, name: String) {
    var command: any ParsableCommand.Type = Uplift.self
    var name = "uplift"
    for argument in arguments {
      guard
        let next = command.configuration.subcommands.first(where: {
          $0.configuration.commandName == argument
        })
      else { break }
      command = next
      name += " \(argument)"
    }
    return (command, name)
  }

  /// Of the lines of help that begin with an option: `  -h, --help              Show help information.`
  private static func options(in help: String) -> [String] {
    help.split(separator: "\n").filter { $0.hasPrefix("  -") }.flatMap { line in
      line.split(separator: " ").prefix { $0.hasPrefix("-") }.map { String($0.prefix { $0 != "," }) }
    }
  }

  /// What an argument gives a value to; `nil` for a value, also for one below zero.
  private static func option(in argument: String) -> String? {
    guard argument.hasPrefix("-"), let first = argument.drop(while: { $0 == "-" }).first, first.isLetter
    else {
      return nil
    }
    return String(argument.prefix { $0 != "=" })
  }

  /// Whether one is the other's beginning, or one letter more, less, other or exchanged with the next makes it the
  /// other.
  private static func isClose(_ word: String, to other: String) -> Bool {
    guard word.count > 4, other.count > 4 else { return false }
    if word.hasPrefix(other) || other.hasPrefix(word) { return true }
    let start = zip(word, other).prefix { $0 == $1 }.count
    let left = word.dropFirst(start)
    let right = other.dropFirst(start)
    let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let changed = left.dropLast(end)
    let meant = right.dropLast(end)
    return max(changed.count, meant.count) <= 1
      || (changed.count == 2 && changed.elementsEqual(meant.reversed()))
  }
}
