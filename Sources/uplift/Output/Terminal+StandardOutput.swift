import Delivery
import Glibc

extension Terminal {
  /// The width of everything that does not go to a terminal, so that it does not depend on where it was made.
  private static let fixedWidth = 100

  /// How text may look on standard output.
  ///
  /// NO_COLOR beats CLICOLOR_FORCE, which beats what standard output is; a dumb terminal gets no color.
  static var standardOutput: Terminal {
    let isTerminal = FileDescriptor.standardOutput.isTerminal
    return Terminal(
      width: isTerminal ? columns : fixedWidth, style: wantsColor(isTerminal: isTerminal) ? .ansi : .plain,
      glyphs: isTerminal && showsOnlyASCII ? .ascii : .unicode)
  }

  /// Whether the locale names a character set without block elements; what goes to a file does not depend on it.
  private static var showsOnlyASCII: Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { Environment[$0] }.filter { !$0.isEmpty }
    guard let locale = names.first?.lowercased() else { return false }
    return !locale.contains("utf-8") && !locale.contains("utf8")
  }

  private static func wantsColor(isTerminal: Bool) -> Bool {
    if Environment["NO_COLOR"] != nil { return false }
    if let force = Environment["CLICOLOR_FORCE"], force != "0" { return true }
    return isTerminal && Environment["TERM"] != "dumb" && Environment["CLICOLOR"] != "0"
  }

  /// What COLUMNS says, else the terminal, else 80.
  private static var columns: Int {
    if let text = Environment["COLUMNS"], let columns = Int(text), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(FileDescriptor.standardOutput.number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return Int(size.ws_col)
  }
}
