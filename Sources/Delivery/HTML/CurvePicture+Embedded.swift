import SecureScore

extension CurvePicture {
  /// A line of at most so many corners says the same to the eye.
  private static let corners = 300

  /// The picture for a page that has its heading, its legend and its colors (classes below `uplift-curve`), with
  /// the way of a plan's steps from corner to corner, and room on top for marks.
  func embedded(way: [FrontierChart.Place]) -> String {
    let (width, top, bottom) = (PictureFrame.width / 10, Int64(90), PictureFrame.height / 10 - 6)
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"uplift-curve\" viewBox=\"0 \(top) \(width) "
        + "\(bottom - top)\" role=\"img\" lang=\"en\" aria-labelledby=\"uplift-curve-title uplift-curve-desc\">",
      "<title id=\"uplift-curve-title\">\(XMLText.escaped(title))</title>",
      "<desc id=\"uplift-curve-desc\">\(XMLText.escaped(summary))</desc>",
    ]
    lines += grid + curve + orderLine(way) + landmarks + plans + knee
    lines += ["<g id=\"marks\"></g>", "</svg>"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func orderLine(_ way: [FrontierChart.Place]) -> [String] {
    let stride = max(1, (way.count + Self.corners - 1) / Self.corners)
    var path = "M\(number(frame.x(0, chart))) \(number(frame.y(chart.now, chart)))"
    for (index, place) in way.enumerated() where index % stride == 0 || index == way.count - 1 {
      path += "L\(number(frame.x(place.minutes, chart))) \(number(frame.y(place.score, chart)))"
    }
    return way.isEmpty ? [] : ["<path class=\"way\" d=\"\(path)\"/>"]
  }
}
