#ifndef GLPK_BRIDGE_H
#define GLPK_BRIDGE_H

#include <stdbool.h>
#include <stdint.h>

typedef struct {
  bool maximize;
  /// Stop when |bound - objective| <= relative_gap * |objective|; 0 asks for the proven optimum.
  double relative_gap;
  /// Wall seconds; INFINITY for no limit.
  double time_limit;
  /// Nodes of the search tree; negative for no limit.
  int64_t node_limit;
  /// Simplex iterations of the whole solve; negative for no limit.
  int64_t iteration_limit;
  /// Seconds that the search has to react to a stop before the call leaves without it.
  double patience;
  /// Lets GLPK reduce the model before the tree search. A stop then cannot keep the best solution.
  bool presolve;
  /// Asked every few milliseconds on the calling thread; true stops the solve. May be NULL.
  bool (*interrupted)(void *context);
  void *context;
} glpk_bridge_parameters;

typedef enum {
  GLPK_BRIDGE_OPTIMAL,
  GLPK_BRIDGE_GAP_REACHED,
  GLPK_BRIDGE_NODE_LIMIT,
  GLPK_BRIDGE_ITERATION_LIMIT,
  GLPK_BRIDGE_TIME_LIMIT,
  GLPK_BRIDGE_INTERRUPTED,
  GLPK_BRIDGE_INFEASIBLE,
  GLPK_BRIDGE_UNBOUNDED,
  /// GLPK refused the model or gave up; `text` says why.
  GLPK_BRIDGE_FAILED,
} glpk_bridge_outcome;

typedef struct {
  glpk_bridge_outcome outcome;
  bool has_values;
  double objective;
  bool has_bound;
  double bound;
  /// Set if the relaxation at the root was solved to its optimum.
  bool has_relaxation;
  double relaxation_objective;
  int64_t nodes;
  int64_t iterations;
  /// The last lines that GLPK printed.
  char text[1024];
} glpk_bridge_result;

/// Loads, solves, reads and deletes one mixed-integer linear model; nothing of GLPK outlives the call.
///
/// Indices are 0-based; -INFINITY and INFINITY stand for "no bound". `row_starts` holds row_count + 1 offsets into the
/// two term arrays. These arrays are read before the search starts and never kept.
/// `values` (one a column) is written if has_values, `row_duals` (one a row) if has_relaxation.
/// Any thread may call it, several at once. It prints nothing, whatever GLPK does.
glpk_bridge_result glpk_bridge_solve(
    const glpk_bridge_parameters *parameters, int32_t column_count, const double *column_lower,
    const double *column_upper, const bool *column_is_integer, const double *objective, int32_t row_count,
    const double *row_lower, const double *row_upper, const int32_t *row_starts, const int32_t *term_columns,
    const double *term_coefficients, double *values, double *row_duals);

#endif
