#ifndef GLPK_BRIDGE_SEARCH_H
#define GLPK_BRIDGE_SEARCH_H

#include <glpk.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdatomic.h>

#include "GLPKBridge.h"

/// The arrays of a caller; see glpk_bridge_solve.
typedef struct {
  int32_t column_count;
  const double *column_lower;
  const double *column_upper;
  const bool *column_is_integer;
  const double *objective;
  int32_t row_count;
  const double *row_lower;
  const double *row_upper;
  const int32_t *row_starts;
  const int32_t *term_columns;
  const double *term_coefficients;
} search_model;

/// What the calling thread and the searching thread share. The searching thread owns all of GLPK.
typedef struct {
  /// Its arrays may be read only until `loaded`.
  search_model model;
  glpk_bridge_parameters parameters;

  /// 0, or the outcome (time limit or interruption) that the calling thread asks the search to end with.
  atomic_int stop;
  atomic_bool loaded;

  /// Guards the next six.
  pthread_mutex_t mutex;
  pthread_cond_t ended_condition;
  bool ended;
  /// The caller has left: the searching thread frees this.
  bool abandoned;
  glpk_bridge_result result;
  double *values;
  double *row_duals;

  /// Of the searching thread alone.
  jmp_buf escape;
  char text[4096];
  size_t text_length;
} search;

/// Runs the whole search on the calling thread and leaves no trace of GLPK in it.
void search_run(search *search);

/// The steps of it.
///
/// True if the relaxation has an optimum; else the outcome is set.
bool search_solve_relaxation(search *search, glp_prob *problem);
/// Branch and cut from an optimal relaxation; sets the outcome.
void search_tree(search *search, glp_prob *problem);

void search_end_with(search *search, glpk_bridge_outcome outcome);
void search_fail(search *search, const char *reason);
void search_keep_iterations(search *search, glp_prob *problem);

#endif
