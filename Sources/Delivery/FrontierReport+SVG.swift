import RemediationPlan

extension FrontierReport {
  /// The curve as a picture that stands alone.
  package var svg: String {
    let name = TerminalText.harmless(title)
    return CurvePicture(
      frontier, title: name.isEmpty ? "What more hours would buy" : "\(name): what more hours would buy"
    ).svg
  }
}
