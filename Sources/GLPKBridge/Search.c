// Everything of GLPK, and the only longjmp: GLPK ends the process on an error unless its error hook leaves, and a stop
// inside a linear program can only leave through the terminal hook.

#include "Search.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { ESCAPE_ERROR = 1, ESCAPE_STOP = 2 };

/// How often the simplex method shows its progress, and so looks at `stop`, in milliseconds.
static const int progress_interval = 50;

// Hooks

/// Keeps what GLPK prints: the reason of an error stands in the lines before its last.
static void append_text(search *search, const char *text) {
  size_t length = strlen(text);
  size_t room = sizeof search->text - 1;
  if (length > room) text += length - room, length = room;
  if (search->text_length + length > room) {
    size_t kept = search->text_length < room / 2 ? search->text_length : room / 2;
    if (kept + length > room) kept = room - length;
    memmove(search->text, search->text + search->text_length - kept, kept);
    search->text_length = kept;
  }
  memcpy(search->text + search->text_length, text, length);
  search->text_length += length;
}

static int on_text(void *info, const char *text) {
  search *search = info;
  append_text(search, text);
  if (atomic_load_explicit(&search->stop, memory_order_relaxed) != 0) longjmp(search->escape, ESCAPE_STOP);
  return 1;
}

static void on_error(void *info) {
  search *search = info;
  longjmp(search->escape, ESCAPE_ERROR);
}

void search_end_with(search *search, glpk_bridge_outcome outcome) {
  pthread_mutex_lock(&search->mutex);
  search->result.outcome = outcome;
  pthread_mutex_unlock(&search->mutex);
}

void search_fail(search *search, const char *reason) {
  append_text(search, reason);
  search_end_with(search, GLPK_BRIDGE_FAILED);
}

// Loading

static int bound_type(double lower, double upper) {
  if (lower == upper) return GLP_FX;
  if (isfinite(lower)) return isfinite(upper) ? GLP_DB : GLP_LO;
  return isfinite(upper) ? GLP_UP : GLP_FR;
}

static void load_terms(glp_prob *problem, const search_model *model) {
  int count = model->row_starts[model->row_count];
  if (count == 0) return;
  // GLPK counts from 1 and reads its own copy, so the indices need one; glp_alloc is freed with the environment.
  int *rows = glp_alloc(count + 1, sizeof(int));
  int *columns = glp_alloc(count + 1, sizeof(int));
  double *coefficients = glp_alloc(count + 1, sizeof(double));
  for (int row = 0; row < model->row_count; row++) {
    for (int term = model->row_starts[row]; term < model->row_starts[row + 1]; term++) {
      rows[term + 1] = row + 1;
      columns[term + 1] = model->term_columns[term] + 1;
    }
  }
  memcpy(coefficients + 1, model->term_coefficients, sizeof(double) * (size_t)count);
  glp_load_matrix(problem, count, rows, columns, coefficients);
  glp_free(rows);
  glp_free(columns);
  glp_free(coefficients);
}

static glp_prob *load(const search_model *model, bool maximize) {
  glp_prob *problem = glp_create_prob();
  glp_set_obj_dir(problem, maximize ? GLP_MAX : GLP_MIN);
  if (model->column_count > 0) glp_add_cols(problem, model->column_count);
  for (int column = 0; column < model->column_count; column++) {
    double lower = model->column_lower[column];
    double upper = model->column_upper[column];
    glp_set_col_bnds(problem, column + 1, bound_type(lower, upper), lower, upper);
    glp_set_col_kind(problem, column + 1, model->column_is_integer[column] ? GLP_IV : GLP_CV);
    glp_set_obj_coef(problem, column + 1, model->objective[column]);
  }
  if (model->row_count > 0) glp_add_rows(problem, model->row_count);
  for (int row = 0; row < model->row_count; row++) {
    double lower = model->row_lower[row];
    double upper = model->row_upper[row];
    glp_set_row_bnds(problem, row + 1, bound_type(lower, upper), lower, upper);
  }
  load_terms(problem, model);
  return problem;
}

// Relaxation at the root

static int simplex(search *search, glp_prob *problem, int method) {
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  // Below GLP_MSG_ON the terminal hook, and with it a stop, is never reached.
  parameters.msg_lev = GLP_MSG_ON;
  parameters.meth = method;
  parameters.out_frq = progress_interval;
  int64_t limit = search->parameters.iteration_limit;
  if (limit >= 0 && limit < INT_MAX) {
    int64_t left = limit - glp_get_it_cnt(problem);
    parameters.it_lim = left > 0 ? (int)left : 0;
  }
  return glp_simplex(problem, &parameters);
}

void search_keep_iterations(search *search, glp_prob *problem) {
  pthread_mutex_lock(&search->mutex);
  search->result.iterations = glp_get_it_cnt(problem);
  pthread_mutex_unlock(&search->mutex);
}

bool search_solve_relaxation(search *search, glp_prob *problem) {
  // The primal method first: in a model of choices doing nothing is feasible, so it starts without a first phase.
  int code = simplex(search, problem, GLP_PRIMAL);
  if (code != 0 && code != GLP_EITLIM) {
    glp_adv_basis(problem, 0);
    code = simplex(search, problem, GLP_DUALP);
  }
  search_keep_iterations(search, problem);
  if (code == GLP_EITLIM) {
    search_end_with(search, GLPK_BRIDGE_ITERATION_LIMIT);
    return false;
  }
  if (code != 0) {
    search_fail(search, "the simplex method gave up on the relaxation\n");
    return false;
  }
  switch (glp_get_status(problem)) {
    case GLP_OPT: return true;
    case GLP_UNBND: search_end_with(search, GLPK_BRIDGE_UNBOUNDED); return false;
    case GLP_NOFEAS: search_end_with(search, GLPK_BRIDGE_INFEASIBLE); return false;
    default: search_fail(search, "the simplex method left the relaxation undecided\n"); return false;
  }
}

static void read_relaxation(search *search, glp_prob *problem) {
  pthread_mutex_lock(&search->mutex);
  glpk_bridge_result *result = &search->result;
  for (int row = 0; row < search->model.row_count; row++) {
    search->row_duals[row] = glp_get_row_dual(problem, row + 1);
  }
  result->has_relaxation = true;
  result->has_bound = true;
  result->relaxation_objective = result->bound = glp_get_obj_val(problem);
  pthread_mutex_unlock(&search->mutex);
}

/// The optimum of a model whose relaxation is already a solution.
static void take_relaxation(search *search, glp_prob *problem) {
  pthread_mutex_lock(&search->mutex);
  for (int column = 0; column < search->model.column_count; column++) {
    search->values[column] = glp_get_col_prim(problem, column + 1);
  }
  search->result.has_values = true;
  search->result.objective = glp_get_obj_val(problem);
  search->result.outcome = GLPK_BRIDGE_OPTIMAL;
  pthread_mutex_unlock(&search->mutex);
}

static void solve(search *search) {
  glp_term_hook(on_text, search);
  glp_error_hook(on_error, search);
  glp_prob *problem = load(&search->model, search->parameters.maximize);
  atomic_store(&search->loaded, true);
  glp_scale_prob(problem, GLP_SF_AUTO);
  if (search_solve_relaxation(search, problem)) {
    read_relaxation(search, problem);
    if (glp_get_num_int(problem) == 0 || glp_get_num_nz(problem) == 0) {
      take_relaxation(search, problem);
    } else {
      search_tree(search, problem);
    }
  }
  glp_delete_prob(problem);
}

static void keep_text(search *search) {
  size_t length = search->text_length;
  size_t room = sizeof search->result.text - 1;
  if (length > room) length = room;
  memcpy(search->result.text, search->text + search->text_length - length, length);
  search->result.text[length] = 0;
}

void search_run(search *search) {
  if (glp_config("TLS") == NULL) {
    search_fail(search, "this build of GLPK cannot be used from several threads\n");
  } else {
    switch (setjmp(search->escape)) {
      case 0: solve(search); break;
      case ESCAPE_ERROR: search_end_with(search, GLPK_BRIDGE_FAILED); break;
      default: search_end_with(search, (glpk_bridge_outcome)atomic_load(&search->stop));
    }
  }
  atomic_store(&search->loaded, true);
  glp_error_hook(NULL, NULL);
  glp_term_hook(NULL, NULL);
  glp_free_env();
  pthread_mutex_lock(&search->mutex);
  keep_text(search);
  pthread_mutex_unlock(&search->mutex);
}
