// GLPK looks at its time limit and calls back only between two steps of a search, and one step (a relaxation inside the
// tree, a round of cuts, the choice of a branch) can take seconds on a large model. So the search has a thread of its
// own: the calling thread watches the clock and the interruption, and if the search does not react it leaves with the
// best solution so far. The search then ends by itself at its next step.

#define _POSIX_C_SOURCE 200809L
#include "GLPKBridge.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "Search.h"

static const double poll_interval = 0.02;

static double seconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static struct timespec timespec_of(double seconds) {
  double whole = floor(seconds);
  return (struct timespec){.tv_sec = (time_t)whole, .tv_nsec = (long)((seconds - whole) * 1e9)};
}

static glpk_bridge_result failure(const char *reason) {
  glpk_bridge_result result = {.outcome = GLPK_BRIDGE_FAILED};
  strncpy(result.text, reason, sizeof result.text - 1);
  return result;
}

static void search_free(search *search) {
  if (search == NULL) return;
  pthread_cond_destroy(&search->ended_condition);
  pthread_mutex_destroy(&search->mutex);
  free(search->values);
  free(search->row_duals);
  free(search);
}

static search *search_create(const search_model *model, const glpk_bridge_parameters *parameters) {
  search *search = calloc(1, sizeof *search);
  if (search == NULL) return NULL;
  search->model = *model;
  search->parameters = *parameters;
  pthread_mutex_init(&search->mutex, NULL);
  pthread_condattr_t attributes;
  pthread_condattr_init(&attributes);
  pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
  pthread_cond_init(&search->ended_condition, &attributes);
  pthread_condattr_destroy(&attributes);
  search->values = calloc((size_t)model->column_count + 1, sizeof(double));
  search->row_duals = calloc((size_t)model->row_count + 1, sizeof(double));
  if (search->values == NULL || search->row_duals == NULL) {
    search_free(search);
    return NULL;
  }
  return search;
}

static void *search_thread(void *argument) {
  search *search = argument;
  search_run(search);
  pthread_mutex_lock(&search->mutex);
  search->ended = true;
  bool abandoned = search->abandoned;
  pthread_cond_signal(&search->ended_condition);
  pthread_mutex_unlock(&search->mutex);
  if (abandoned) search_free(search);
  return NULL;
}

/// 0, or the outcome that ends a solve now.
static int reason_to_stop(const glpk_bridge_parameters *parameters, double deadline) {
  if (parameters->interrupted != NULL && parameters->interrupted(parameters->context)) {
    return GLPK_BRIDGE_INTERRUPTED;
  }
  return seconds_now() >= deadline ? GLPK_BRIDGE_TIME_LIMIT : 0;
}

/// Returns with the mutex held, when the search has ended or does not react to being stopped.
static void wait_for_end(search *search, const glpk_bridge_parameters *parameters, double deadline) {
  double last_moment = INFINITY;
  pthread_mutex_lock(&search->mutex);
  while (!search->ended) {
    double now = seconds_now();
    if (last_moment == INFINITY) {
      int stop = reason_to_stop(parameters, deadline);
      if (stop != 0) {
        atomic_store(&search->stop, stop);
        last_moment = now + parameters->patience;
      }
    } else if (now >= last_moment && atomic_load(&search->loaded)) {
      return;
    }
    double wake = now + poll_interval;
    if (last_moment == INFINITY && wake > deadline) wake = deadline;
    struct timespec until = timespec_of(wake);
    pthread_cond_timedwait(&search->ended_condition, &search->mutex, &until);
  }
}

glpk_bridge_result glpk_bridge_solve(
    const glpk_bridge_parameters *parameters, int32_t column_count, const double *column_lower,
    const double *column_upper, const bool *column_is_integer, const double *objective, int32_t row_count,
    const double *row_lower, const double *row_upper, const int32_t *row_starts, const int32_t *term_columns,
    const double *term_coefficients, double *values, double *row_duals) {
  double deadline = seconds_now() + parameters->time_limit;
  int stop = reason_to_stop(parameters, deadline);
  if (stop != 0) return (glpk_bridge_result){.outcome = (glpk_bridge_outcome)stop};

  search_model model = {
      .column_count = column_count,
      .column_lower = column_lower,
      .column_upper = column_upper,
      .column_is_integer = column_is_integer,
      .objective = objective,
      .row_count = row_count,
      .row_lower = row_lower,
      .row_upper = row_upper,
      .row_starts = row_starts,
      .term_columns = term_columns,
      .term_coefficients = term_coefficients,
  };
  search *search = search_create(&model, parameters);
  if (search == NULL) return failure("not enough memory for the model");
  pthread_t thread;
  if (pthread_create(&thread, NULL, search_thread, search) != 0) {
    search_free(search);
    return failure("the system refused a thread for the solver");
  }

  wait_for_end(search, parameters, deadline);
  glpk_bridge_result result = search->result;
  if (result.has_values && result.has_bound) {
    // Both come from floating point: a solution never beats its bound.
    result.bound = parameters->maximize ? fmax(result.bound, result.objective) : fmin(result.bound, result.objective);
  }
  if (result.has_values) memcpy(values, search->values, sizeof(double) * (size_t)column_count);
  if (result.has_relaxation) memcpy(row_duals, search->row_duals, sizeof(double) * (size_t)row_count);
  bool ended = search->ended;
  if (!ended) {
    search->abandoned = true;
    result.outcome = (glpk_bridge_outcome)atomic_load(&search->stop);
  }
  pthread_mutex_unlock(&search->mutex);
  if (ended) {
    pthread_join(thread, NULL);
    search_free(search);
  } else {
    pthread_detach(thread);
  }
  return result;
}
