import ArgumentParser

extension Uplift {
  /// The first option that the command called does not have.
  ///
  /// The parser names it only where nothing else is wrong; with `--budgt 8h` it would ask for a budget instead.
  static func unknownOption(in arguments: [String]) -> Failure? {
    let (command, name) = called(by: arguments)
    let known = KnownOptions(of: command)
    guard let option = known.unknown(in: arguments) else { return nil }
    let close = known.names.filter { isClose(option, to: $0) }
    let suggestion = close.count == 1 ? "; did you mean '\(close[0])'?" : ""
    return Failure(
      .usage, "unknown option '\(option)'\(suggestion)\nSee '\(name) --help' for more information.")
  }

  /// The first option that lacks a value because the one given begins with a dash.
  ///
  /// The parser says that the value is missing, and leaves the reader to wonder at what stands there.
  static func dashedValue(in arguments: [String], for error: any Error) -> Failure? {
    guard message(for: error).contains("Missing value for"),
      let (option, value) = KnownOptions(of: called(by: arguments).command).dashedValue(in: arguments)
    else {
      return nil
    }
    return Failure(
      .usage, "'\(option)' takes a value; one that begins with a dash is written '\(option)=\(value)'")
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
