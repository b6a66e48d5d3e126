/// Finds the word somebody most likely meant.
enum NearestWord {
  /// The nearest of the words, the first of equally near ones; nil if none is near.
  ///
  /// Near is an edit distance, whatever the case, of at most a third of the longer word, and 1 in any case.
  static func to(_ text: String, among words: [String]) -> String? {
    let typed = Array(text.lowercasedASCII.unicodeScalars.prefix(41))
    guard typed.count <= 40 else { return nil }
    var best: (word: String, distance: Int)?
    for word in words {
      let known = Array(word.lowercasedASCII.unicodeScalars)
      let distance = editDistance(typed, known)
      guard distance <= max(1, max(typed.count, known.count) / 3) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (word, distance) }
    }
    return best?.word
  }

  /// Insertions, deletions, replacements and swaps of neighbors that make one text of the other
  /// (optimal string alignment). Time and memory grow with the product of the lengths.
  static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...right.count)]
    for i in 0..<left.count {
      var row = [i + 1]
      for j in 0..<right.count {
        var distance = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          distance = min(distance, rows[i - 1][j - 1] + 1)
        }
        row.append(distance)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
