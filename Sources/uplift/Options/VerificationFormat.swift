import ArgumentParser

/// What the answer of `verify` can be written as.
enum VerificationFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json
}
