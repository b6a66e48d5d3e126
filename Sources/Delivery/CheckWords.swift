/// How to check that a step is done: the same words in every output.
enum CheckWords {
  static let start = "The resources are healthy in "
  /// What a ticket can make a link.
  static let place = "the recommendation"
  static let end =
    ", and a new export no longer lists them as unhealthy. Defender for Cloud assesses most resources within "
    + "a day and recomputes controls every eight hours, so the score follows later."

  static let sentence = start + place + end
}
