import SecureScore

/// A score as a bar of blocks, with what a plan adds in another shade.
struct Bar {
  var score: ScoreFraction
  var added = ScoreFraction.zero

  /// Always as many characters as `width`; each part is rounded down, so only a full score fills it.
  func text(width: Int, in terminal: Terminal) -> String {
    let (style, glyphs) = (terminal.style, terminal.glyphs.bar)
    let full = cells(score, width)
    let gained = max(
      0, cells(ScoreFraction(tenThousandths: score.tenThousandths + added.tenThousandths), width) - full)
    return style.ink(.strong, String(repeating: glyphs.full, count: full))
      + style.ink(.good, String(repeating: glyphs.added, count: gained))
      + style.ink(.faint, String(repeating: glyphs.rest, count: width - full - gained))
  }

  private func cells(_ fraction: ScoreFraction, _ width: Int) -> Int {
    Int(min(max(fraction.tenThousandths, 0), 10_000)) * width / 10_000
  }
}
