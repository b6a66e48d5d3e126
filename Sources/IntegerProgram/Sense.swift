/// Whether a model asks for the greatest or the least value of its objective.
package enum Sense: Sendable {
  case maximize
  case minimize
}
