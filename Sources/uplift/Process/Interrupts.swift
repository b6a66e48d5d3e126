import Dispatch
import Glibc
import IntegerProgram
import Synchronization

/// Ctrl-C: during a solve the first one asks for the best plan so far; any other one ends the process at once.
///
/// Files are written beside their target and renamed, so an end at once leaves nothing half-written; the file
/// in the making is taken away.
enum Interrupts {
  private struct State {
    var running: Interruption?
    var lastRequest: ContinuousClock.Instant?
    var unfinishedFile: String?
  }

  private enum Answer { case nothing, wait, end }

  /// A process and its group often get the same signal apart: no hand is that fast.
  private static let sameKey = Duration.milliseconds(250)
  private static let state = Mutex(State())
  /// Lives as long as the process; only `install` touches it.
  nonisolated(unsafe) private static let source: any DispatchSourceSignal = {
    let interrupts = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global(qos: .userInteractive))
    interrupts.setEventHandler { receive() }
    return interrupts
  }()

  /// Takes Ctrl-C over from the system. A pipe that closes early is found by the write that fails.
  static func install() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGINT, SIG_IGN)
    source.resume()
  }

  /// Runs a solve that Ctrl-C can stop through the flag it is given.
  static func whileStoppable<Result>(_ body: (Interruption) throws -> Result) rethrows -> Result {
    let interruption = Interruption()
    state.withLock { $0.running = interruption }
    defer { state.withLock { $0.running = nil } }
    return try body(interruption)
  }

  /// Names the file to take away should the process end now; nil when there is none.
  static func note(unfinishedFile: String?) {
    state.withLock { $0.unfinishedFile = unfinishedFile }
  }

  private static func receive() {
    let answer = state.withLock { state in
      if let last = state.lastRequest, ContinuousClock.now - last < sameKey { return Answer.nothing }
      guard let running = state.running, !running.isRequested else { return .end }
      running.request()
      state.lastRequest = .now
      return .wait
    }
    switch answer {
    case .nothing: break
    case .wait: StandardError.note("stopping at the best plan so far; Ctrl-C again ends at once")
    case .end: endNow()
    }
  }

  private static func endNow() -> Never {
    state.withLock { state in
      if let file = state.unfinishedFile { unlink(file) }
      StandardError.note("interrupted")
      // The lock is kept: nothing may be written or renamed any more.
      _exit(ExitStatus.interrupted.rawValue)
    }
  }
}
