import ArgumentParser
import IntegerProgram

/// A file for the integer program, whose ending names the format.
struct ModelFile {
  let path: String

  init(argument: String) throws {
    guard Self.isMPS(argument) || argument.lowercased().hasSuffix(".lp") else {
      throw ValidationError("the name must end in .lp or .mps, which says the format")
    }
    path = argument
  }

  private static func isMPS(_ path: String) -> Bool { path.lowercased().hasSuffix(".mps") }

  func write(_ model: MixedIntegerModel) throws {
    let writer = try ModelWriter(model)
    try AtomicFile.write(to: path) { file throws(SystemError) in
      if Self.isMPS(path) {
        try writer.writeMPS { bytes throws(SystemError) in try file.write(bytes) }
      } else {
        try writer.writeLP { bytes throws(SystemError) in try file.write(bytes) }
      }
    }
  }
}
