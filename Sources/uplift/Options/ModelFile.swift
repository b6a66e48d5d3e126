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

  /// Says what the numbers mean, where a reader of the file looks first.
  private static let explanation = [
    "Uplift: docs/model.md section 4. Objective: gain; one unit is 1.048576e-4 percent points (2^20 * 10^5 quanta).",
    "y_k_c: resources of class k made healthy in cell c; x_k_r: fixed for recommendation r; q: by the other method;",
    "t_r_s_j: setup level j of recommendation r in scope s; w_r_i: tenant-wide level i. Row budget: minutes.",
  ]

  func write(_ model: MixedIntegerModel) throws {
    let writer = try ModelWriter(model)
    let mark = Self.isMPS(path) ? "*" : "\\"
    let comment = Array(Self.explanation.map { "\(mark) \($0)\n" }.joined().utf8)
    try AtomicFile.write(to: path) { file throws(SystemError) in
      try file.write(comment)
      if Self.isMPS(path) {
        try writer.writeMPS { bytes throws(SystemError) in try file.write(bytes) }
      } else {
        try writer.writeLP { bytes throws(SystemError) in try file.write(bytes) }
      }
    }
  }
}
