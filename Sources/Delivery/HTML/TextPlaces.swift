/// Texts, each kept once and named by its place.
struct TextPlaces {
  private(set) var texts: [String] = []
  private var places: [String: Int] = [:]

  func known(_ text: String) -> Int? { places[text] }

  mutating func place(of text: String) -> Int {
    if let known = places[text] { return known }
    places[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }
}
