/// A model that no file can hold: its names cannot be told apart, or it is no valid model.
package struct ModelWriterError: Error, Hashable, CustomStringConvertible {
  package var message: String

  package init(message: String) { self.message = message }

  package var description: String { message }
}
