/// Ends a command that has said all there is to say, with a code other than 0.
struct Ending: Error {
  let status: ExitStatus
}
