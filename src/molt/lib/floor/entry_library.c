/* The ABI of a shared library of entries, docs/embedding.md; compiled with each library,
   not into the archive. What a call does is molt_run_entry, in std/_molt_entries.py.

   A call is stopped by raising its isolate's limit (rt/stopping.py). molt_interrupt does
   that at once; for deadlines there is one thread in the process, started with the first
   call that has one. */
#define _GNU_SOURCE
#include "molt.h"
#include "process.h"
#include "waiting.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>

#define EXPORTED __attribute__((visibility("default")))
#define ABI_VERSION 2
/* Below this much stack no function of Python code begins, as in process.c. */
#define STACK_MARGIN (256 * 1024)
#define LOOK UINT64_MAX

typedef struct molt_isolate {
  molt_ctx ctx; /* first: an isolate's address is its context's */
  uint32_t in_call;
  /* The call's place in the list of those with a deadline. */
  int64_t deadline;
  struct molt_isolate *before, *after;
} molt_isolate;

typedef struct molt_std__molt_entries__CallResult__layout molt_response;

extern const struct molt_rt_context__Program__layout molt_program;
extern const char molt_manifest_text[];
extern const uint64_t molt_manifest_length;

/* --- deadlines */

static struct {
  pthread_mutex_t lock;
  pthread_cond_t changed;
  molt_isolate *first;
  int64_t wakes_at; /* when the thread looks next by itself; INT64_MAX: never */
  bool is_running;
} watch = {.lock = PTHREAD_MUTEX_INITIALIZER, .wakes_at = INT64_MAX};

static pthread_once_t watch_once = PTHREAD_ONCE_INIT;

static void ask_to_look(molt_isolate *isolate) { __atomic_store_n(&isolate->ctx.limit, LOOK, __ATOMIC_SEQ_CST); }

/* Asks those whose deadline is over to look; the next deadline of the others. */
static int64_t ask_late_ones(int64_t now) {
  int64_t next = INT64_MAX;
  for (molt_isolate *each = watch.first; each; each = each->after) {
    if (each->deadline <= now) {
      ask_to_look(each);
    } else if (each->deadline < next) {
      next = each->deadline;
    }
  }
  return next;
}

static void *watch_deadlines(void *unused) {
  pthread_mutex_lock(&watch.lock);
  for (;;) {
    watch.wakes_at = ask_late_ones(molt_clock(1));
    if (watch.wakes_at == INT64_MAX) {
      pthread_cond_wait(&watch.changed, &watch.lock);
    } else {
      struct timespec end = {watch.wakes_at / 1000000000, watch.wakes_at % 1000000000};
      pthread_cond_timedwait(&watch.changed, &watch.lock, &end);
    }
  }
  return unused;
}

static void make_condition(void) {
  pthread_condattr_t attributes;
  pthread_condattr_init(&attributes);
  pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
  pthread_cond_init(&watch.changed, &attributes);
  pthread_condattr_destroy(&attributes);
}

static void before_fork(void) { pthread_mutex_lock(&watch.lock); }
static void after_fork_in_parent(void) { pthread_mutex_unlock(&watch.lock); }

/* The child has neither the thread nor any of the calls. */
static void after_fork_in_child(void) {
  pthread_mutex_init(&watch.lock, NULL);
  make_condition();
  watch.first = NULL;
  watch.wakes_at = INT64_MAX;
  watch.is_running = false;
}

static void prepare_watch(void) {
  make_condition();
  pthread_atfork(before_fork, after_fork_in_parent, after_fork_in_child);
}

/* The thread takes no signals: they are for the program that loaded the library. */
static bool start_thread(void) {
  pthread_t thread;
  pthread_attr_t attributes;
  sigset_t all, former;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &former);
  pthread_attr_init(&attributes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&attributes, 64 * 1024);
  int fault = pthread_create(&thread, &attributes, watch_deadlines, NULL);
  pthread_attr_destroy(&attributes);
  pthread_sigmask(SIG_SETMASK, &former, NULL);
  return fault == 0;
}

/* False: there is no thread to hold the deadline. */
static bool begin_watch(molt_isolate *isolate, int64_t deadline) {
  pthread_once(&watch_once, prepare_watch);
  pthread_mutex_lock(&watch.lock);
  if (!watch.is_running) watch.is_running = start_thread();
  bool is_held = watch.is_running;
  if (is_held) {
    isolate->deadline = deadline;
    isolate->before = NULL;
    isolate->after = watch.first;
    if (watch.first) watch.first->before = isolate;
    watch.first = isolate;
    /* Most deadlines come after one that the thread wakes for anyway. */
    if (deadline < watch.wakes_at) pthread_cond_signal(&watch.changed);
  }
  pthread_mutex_unlock(&watch.lock);
  return is_held;
}

static void end_watch(molt_isolate *isolate) {
  pthread_mutex_lock(&watch.lock);
  if (isolate->before) {
    isolate->before->after = isolate->after;
  } else {
    watch.first = isolate->after;
  }
  if (isolate->after) isolate->after->before = isolate->before;
  pthread_mutex_unlock(&watch.lock);
}

/* --- stacks */

static uint64_t read_stack_limit(void) {
  uint64_t here = (uint64_t)(uintptr_t)__builtin_frame_address(0);
  uint64_t lowest = here - 2 * STACK_MARGIN;
  pthread_attr_t attributes;
  if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
    void *start;
    size_t size;
    if (pthread_attr_getstack(&attributes, &start, &size) == 0) lowest = (uint64_t)(uintptr_t)start;
    pthread_attr_destroy(&attributes);
  }
  return lowest + STACK_MARGIN;
}

/* The lowest address that Python code may reach on this thread's stack: asked once in each
   thread, as the C library asks the kernel, and reads a file for a process's first thread.
   A fork goes on on the stack of the thread that made it. */
static uint64_t find_stack_limit(void) {
  static __thread uint64_t known_limit;
  if (!known_limit) known_limit = read_stack_limit();
  return known_limit;
}

/* --- the ABI */

EXPORTED uint32_t molt_abi_version(void) { return ABI_VERSION; }

EXPORTED const char *molt_manifest(uint64_t *length) {
  if (length) *length = molt_manifest_length;
  return molt_manifest_text;
}

/* Gives an isolate's memory back; its objects have ended, or are given up. */
static void free_memory(molt_isolate *isolate) {
  molt_ctx *ctx = &isolate->ctx;
  if (ctx->waiter) molt_waiter_free(ctx->waiter);
  uint64_t *slab = NULL;
  for (uint64_t *chunk = (uint64_t *)ctx->chunks; chunk; chunk = (uint64_t *)(uintptr_t)chunk[1]) {
    if (!chunk[2]) continue;
    free(slab);
    slab = chunk;
  }
  free(slab);
  for (uint64_t *block = (uint64_t *)ctx->large; block;) {
    uint64_t *next = (uint64_t *)(uintptr_t)block[3];
    free(block);
    block = next;
  }
  free(ctx->size_classes);
  free(ctx->found);
  free(ctx->method_cache);
  free(ctx->shape_cache);
  free(ctx->site_caches);
  free(ctx->filled_rows);
  free(ctx->access_cache);
  free(ctx->pending);
  free(ctx->types);
  free(isolate);
}

/* The library's classes are shared by all isolates and completed by the first: one at a time. */
static pthread_mutex_t opening = PTHREAD_MUTEX_INITIALIZER;

EXPORTED molt_isolate *molt_isolate_new(char *error, uint64_t error_size) {
  molt_isolate *isolate = calloc(1, sizeof *isolate);
  uint8_t *waiter = isolate ? molt_waiter_new() : NULL;
  if (!waiter) {
    static const char text[] = "out of memory";
    if (error_size) memcpy(error, text, error_size < sizeof text ? error_size : sizeof text);
    if (error_size) error[error_size - 1] = 0;
    free(isolate);
    return NULL;
  }
  pthread_mutex_lock(&opening);
  int32_t is_open = molt_open_library(&isolate->ctx, (void *)&molt_program, find_stack_limit(), waiter,
                                      (uint8_t *)error, (int64_t)error_size);
  pthread_mutex_unlock(&opening);
  if (is_open) return isolate;
  molt_close_library(&isolate->ctx);
  free_memory(isolate);
  return NULL;
}

EXPORTED void molt_isolate_free(molt_isolate *isolate) {
  if (!isolate) return;
  molt_ctx *ctx = &isolate->ctx;
  ctx->stack_limit = ctx->limit = find_stack_limit();
  molt_close_library(ctx);
  free_memory(isolate);
}

EXPORTED int32_t molt_call(molt_isolate *isolate, uint32_t entry, uint32_t codec, uint32_t result_codec,
                           const uint8_t *payload, uint64_t length, int64_t budget_us, const uint32_t *cancel,
                           molt_response *out) {
  if (!isolate || !out) return 1;
  if (__atomic_exchange_n(&isolate->in_call, 1, __ATOMIC_ACQ_REL)) return 2;
  memset(out, 0, sizeof *out);
  molt_ctx *ctx = &isolate->ctx;
  ctx->stop = 0;
  ctx->cancel = (void *)cancel;
  ctx->deadline = 0;
  ctx->stack_limit = find_stack_limit();
  /* The isolate looks once at its start: an interrupt may have come before. */
  __atomic_store_n(&ctx->limit, ctx->stack_limit, __ATOMIC_SEQ_CST);
  /* Longer than a century is for ever. */
  if (budget_us >= 0 && budget_us < INT64_MAX / 2000) ctx->deadline = molt_clock(1) + budget_us * 1000;
  bool is_watched = ctx->deadline != 0 && begin_watch(isolate, ctx->deadline);
  int32_t fault = 0;
  if (ctx->deadline != 0 && !is_watched) {
    fault = 3;
  } else {
    molt_run_entry(ctx, entry, codec, result_codec, (uint8_t *)payload, (int64_t)length, (void *)out);
  }
  if (is_watched) end_watch(isolate);
  ctx->cancel = NULL;
  __atomic_store_n(&isolate->in_call, 0, __ATOMIC_RELEASE);
  return fault;
}

EXPORTED void molt_interrupt(molt_isolate *isolate) {
  if (!__atomic_load_n(&isolate->in_call, __ATOMIC_ACQUIRE)) return;
  ask_to_look(isolate);
  molt_wake(isolate->ctx.waiter);
}
