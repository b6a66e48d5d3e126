// The tree search: GLPK's branch and cut, watched through its callback.

#include "Search.h"

#include <float.h>
#include <math.h>

/// Keeps a better solution where a stop cannot lose it. Not for a presolved problem: its columns are others.
static void keep_solution(search *search, glp_prob *problem) {
  if (search->parameters.presolve || glp_mip_status(problem) != GLP_FEAS) return;
  glpk_bridge_result *result = &search->result;
  double objective = glp_mip_obj_val(problem);
  bool maximize = search->parameters.maximize;
  if (result->has_values && (maximize ? objective <= result->objective : objective >= result->objective)) return;
  pthread_mutex_lock(&search->mutex);
  for (int column = 0; column < search->model.column_count; column++) {
    search->values[column] = glp_mip_col_val(problem, column + 1);
  }
  result->objective = objective;
  result->has_values = true;
  pthread_mutex_unlock(&search->mutex);
}

/// The open nodes bound what is still to be found, the best solution what is found.
static void keep_bound(search *search, glp_tree *tree, glp_prob *problem) {
  int node = glp_ios_best_node(tree);
  if (node == 0) return;
  bool maximize = search->parameters.maximize;
  double bound = glp_ios_node_bound(tree, node);
  if (glp_mip_status(problem) == GLP_FEAS) {
    double objective = glp_mip_obj_val(problem);
    bound = maximize ? fmax(bound, objective) : fmin(bound, objective);
  }
  glpk_bridge_result *result = &search->result;
  if (maximize ? bound >= result->bound : bound <= result->bound) return;
  pthread_mutex_lock(&search->mutex);
  result->bound = bound;
  pthread_mutex_unlock(&search->mutex);
}

static bool gap_is_reached(const search *search, glp_prob *problem) {
  double gap = search->parameters.relative_gap;
  if (!(gap > 0) || glp_mip_status(problem) != GLP_FEAS) return false;
  double objective = glp_mip_obj_val(problem);
  return fabs(search->result.bound - objective) <= gap * (fabs(objective) + DBL_EPSILON);
}

/// 0, or the outcome that ends the search here. Counts come before the clock, so that a repeated run ends alike.
static int reason_to_end(const search *search, glp_tree *tree, glp_prob *problem) {
  const glpk_bridge_parameters *parameters = &search->parameters;
  int reason = glp_ios_reason(tree);
  if ((reason == GLP_IPREPRO || reason == GLP_ISELECT) && gap_is_reached(search, problem)) {
    return GLPK_BRIDGE_GAP_REACHED;
  }
  if (reason == GLP_ISELECT && parameters->node_limit >= 0
      && search->result.nodes > parameters->node_limit) {
    return GLPK_BRIDGE_NODE_LIMIT;
  }
  if (parameters->iteration_limit >= 0 && search->result.iterations >= parameters->iteration_limit) {
    return GLPK_BRIDGE_ITERATION_LIMIT;
  }
  return atomic_load_explicit(&search->stop, memory_order_relaxed);
}

static void on_event(glp_tree *tree, void *info) {
  search *search = info;
  glp_prob *problem = glp_ios_get_prob(tree);
  int nodes;
  glp_ios_tree_size(tree, NULL, NULL, &nodes);
  pthread_mutex_lock(&search->mutex);
  search->result.nodes = nodes;
  search->result.iterations = glp_get_it_cnt(problem);
  pthread_mutex_unlock(&search->mutex);
  keep_solution(search, problem);
  int reason = glp_ios_reason(tree);
  if (reason == GLP_IPREPRO || reason == GLP_ISELECT) keep_bound(search, tree, problem);
  int end = reason_to_end(search, tree, problem);
  if (end == 0) return;
  search_end_with(search, (glpk_bridge_outcome)end);
  glp_ios_terminate(tree);
}

static int branch_and_bound(search *search, glp_prob *problem, bool cuts) {
  glp_iocp parameters;
  glp_init_iocp(&parameters);
  parameters.msg_lev = GLP_MSG_ON;
  // The programs inside the tree reach the terminal hook only if they may show progress at once.
  parameters.out_dly = 0;
  parameters.cb_func = on_event;
  parameters.cb_info = search;
  // The usual 1e-7 prunes true optima and still reports an optimum.
  parameters.tol_obj = 1e-12;
  parameters.mir_cuts = cuts ? GLP_ON : GLP_OFF;
  parameters.gmi_cuts = cuts ? GLP_ON : GLP_OFF;
  // Cover cuts end the process on a row whose coefficients all exceed its right-hand side.
  parameters.cov_cuts = GLP_OFF;
  parameters.presolve = search->parameters.presolve ? GLP_ON : GLP_OFF;
  return glp_intopt(problem, &parameters);
}

void search_tree(search *search, glp_prob *problem) {
  int code = branch_and_bound(search, problem, true);
  if (code == GLP_EFAIL) {
    // A cut can make a relaxation too ill-conditioned to solve: once more without any.
    if (!search_solve_relaxation(search, problem)) return;
    code = branch_and_bound(search, problem, false);
  }
  search_keep_iterations(search, problem);
  if (code == GLP_ESTOP) {
    if (!search->parameters.presolve) return;
  } else if (code == GLP_ENOPFS || (code == 0 && glp_mip_status(problem) == GLP_NOFEAS)) {
    search_end_with(search, GLPK_BRIDGE_INFEASIBLE);
    return;
  } else if (code != 0) {
    search_fail(search, "the tree search gave up on a relaxation\n");
    return;
  }
  int status = glp_mip_status(problem);
  if (status != GLP_OPT && status != GLP_FEAS) return;
  glpk_bridge_result *result = &search->result;
  pthread_mutex_lock(&search->mutex);
  for (int column = 0; column < search->model.column_count; column++) {
    search->values[column] = glp_mip_col_val(problem, column + 1);
  }
  result->has_values = true;
  result->objective = glp_mip_obj_val(problem);
  if (status == GLP_OPT && code == 0) {
    result->bound = result->objective;
    result->outcome = GLPK_BRIDGE_OPTIMAL;
  }
  pthread_mutex_unlock(&search->mutex);
}
