/// A solver: a model and how far to go in, what was found out. Pass another one to test without GLPK.
package typealias Solve = @Sendable (MixedIntegerModel, SolveParameters) throws(SolverError) -> SolveResult
