import SecureScore

extension CurvePicture {
  /// A length in pixels from tenths.
  func number(_ tenths: Int64) -> String { decimalText(Int128(tenths), decimals: 1, trimmed: true) }

  /// An element `text` at a place in tenths of a pixel; the text is made harmless here.
  func text(
    _ content: String, at place: (x: Int64, y: Int64), class style: String, anchor: String = "start"
  ) -> String {
    let align = anchor == "start" ? "" : " text-anchor=\"\(anchor)\""
    return "<text class=\"\(style)\" x=\"\(number(place.x))\" y=\"\(number(place.y))\"\(align)>"
      + "\(XMLText.escaped(content))</text>"
  }

  /// Colors in light, then what differs in dark. Without variables, which many viewers of SVG do not know.
  static let style = """
    .uplift-curve { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
    .uplift-curve text { fill: #1f2430; }
    .uplift-curve .heading { font-size: 21px; font-weight: 600; }
    .uplift-curve .faint, .uplift-curve .tick { fill: #667085; }
    .uplift-curve .tick { font-variant-numeric: tabular-nums; }
    .uplift-curve .name { fill: #475467; }
    .uplift-curve .knee-name { fill: #b45309; font-weight: 600; }
    .uplift-curve .halo { paint-order: stroke; stroke: #ffffff; stroke-width: 4px; }
    .uplift-curve .paper { fill: #ffffff; }
    .uplift-curve .grid { stroke: #eaecf0; fill: none; }
    .uplift-curve .axis { stroke: #98a2b3; fill: none; }
    .uplift-curve .now { stroke: #98a2b3; stroke-dasharray: 2 4; fill: none; }
    .uplift-curve .area { fill: #2563eb; fill-opacity: 0.09; }
    .uplift-curve .line { stroke: #2563eb; stroke-width: 2.5; stroke-linejoin: round; fill: none; }
    .uplift-curve .plan { fill: #ffffff; stroke: #2563eb; stroke-width: 2; }
    .uplift-curve .milestone { fill: #475467; }
    .uplift-curve .knee { fill: #d97706; stroke: #ffffff; }
    @media (prefers-color-scheme: dark) {
    .uplift-curve text { fill: #e4e7ec; }
    .uplift-curve .faint, .uplift-curve .tick { fill: #98a2b3; }
    .uplift-curve .name { fill: #c2c8d2; }
    .uplift-curve .knee-name { fill: #fbbf24; }
    .uplift-curve .halo { stroke: #10151f; }
    .uplift-curve .paper { fill: #10151f; }
    .uplift-curve .grid { stroke: #232b3a; }
    .uplift-curve .axis, .uplift-curve .now { stroke: #5d6b82; }
    .uplift-curve .area { fill: #6ea8fe; fill-opacity: 0.13; }
    .uplift-curve .line { stroke: #6ea8fe; }
    .uplift-curve .plan { fill: #10151f; stroke: #6ea8fe; }
    .uplift-curve .milestone { fill: #c2c8d2; }
    .uplift-curve .knee { fill: #fbbf24; stroke: #10151f; }
    }
    """
}
