/* Waiting that another thread can end. One thread waits at a time; a wake that comes
   first ends the next wait. */
#define _GNU_SOURCE
#include "waiting.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <time.h>

typedef struct {
  pthread_mutex_t lock;
  pthread_cond_t changed;
  bool is_woken;
} waiter_state;

/* NULL when there is no memory. */
uint8_t *molt_waiter_new(void) {
  waiter_state *state = calloc(1, sizeof *state);
  if (!state) return NULL;
  pthread_condattr_t attributes;
  pthread_condattr_init(&attributes);
  pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
  pthread_mutex_init(&state->lock, NULL);
  pthread_cond_init(&state->changed, &attributes);
  pthread_condattr_destroy(&attributes);
  return (uint8_t *)state;
}

void molt_waiter_free(uint8_t *waiter) {
  waiter_state *state = (waiter_state *)waiter;
  pthread_cond_destroy(&state->changed);
  pthread_mutex_destroy(&state->lock);
  free(state);
}

/* Waits for molt_wake, or until the monotonic clock shows `until` nanoseconds. */
void molt_wait(uint8_t *waiter, int64_t until) {
  waiter_state *state = (waiter_state *)waiter;
  struct timespec end = {until / 1000000000, until % 1000000000};
  pthread_mutex_lock(&state->lock);
  while (!state->is_woken && pthread_cond_timedwait(&state->changed, &state->lock, &end) == 0) {
  }
  state->is_woken = false;
  pthread_mutex_unlock(&state->lock);
}

void molt_wake(uint8_t *waiter) {
  waiter_state *state = (waiter_state *)waiter;
  pthread_mutex_lock(&state->lock);
  state->is_woken = true;
  pthread_cond_signal(&state->changed);
  pthread_mutex_unlock(&state->lock);
}

void molt_fence(void) { __atomic_thread_fence(__ATOMIC_SEQ_CST); }

int64_t molt_load_flag(const uint32_t *flag) { return __atomic_load_n(flag, __ATOMIC_ACQUIRE); }
