import ArgumentParser

/// What an answer that is no list can be written as.
enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json
}
