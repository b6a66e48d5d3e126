/// One row of a model file.
struct RowSide {
  enum Relation {
    case atMost
    case atLeast
    case equal
  }

  /// The row of the model that it comes from.
  var row: Int
  var name: String
  var relation: Relation
  var value: Double
}
