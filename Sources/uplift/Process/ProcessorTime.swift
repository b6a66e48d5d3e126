import Glibc

/// The only place that looks at the processor's time.
enum ProcessorTime {
  /// User and system time that the process has used, all threads together.
  static var used: Duration {
    var time = timespec()
    // Fails for unknown clocks alone; the time then stays 0.
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
