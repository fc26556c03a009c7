/* Threads of a program. Only one runs at a time: std/_thread/threads.py says which. */
#include "molt.h"
#include "threads.h"

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define STACK_SIZE (8 * 1024 * 1024)
/* As in process.c: below this much stack no function of Python code begins. */
#define STACK_MARGIN (256 * 1024)
/* CPython's switch interval. */
#define TICK_NANOSECONDS 5000000

typedef void thread_body(molt_ctx *ctx, uint64_t record, uint64_t stack_limit);

typedef struct {
  thread_body *body;
  molt_ctx *ctx;
  uint8_t *record;
} start;

static void *run(void *given) {
  start s = *(start *)given;
  free(given);
  uint64_t top = (uint64_t)(uintptr_t)__builtin_frame_address(0);
  s.body(s.ctx, (uint64_t)(uintptr_t)s.record, top - STACK_SIZE + STACK_MARGIN);
  return NULL;
}

static int64_t start_detached(void *(*routine)(void *), void *argument, size_t stack_size) {
  pthread_attr_t attributes;
  pthread_t thread;
  pthread_attr_init(&attributes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&attributes, stack_size);
  int failed = pthread_create(&thread, &attributes, routine, argument);
  pthread_attr_destroy(&attributes);
  return !failed;
}

/* Runs `body(ctx, record, stack limit)` in a thread of its own; 0 where there can be no more. */
int64_t molt_thread_start(uint8_t *body, void *ctx, uint8_t *record) {
  start *s = malloc(sizeof *s);
  if (!s) return 0;
  *s = (start){(thread_body *)(uintptr_t)body, ctx, record};
  if (start_detached(run, s, STACK_SIZE)) return 1;
  free(s);
  return 0;
}

/* Makes the running thread look every now and then, at its next poll, whether another wants to run. */
static void *tick(void *given) {
  molt_ctx *ctx = given;
  for (;;) {
    struct timespec pause = {0, TICK_NANOSECONDS};
    nanosleep(&pause, NULL);
    __atomic_store_n(&ctx->limit, UINT64_MAX, __ATOMIC_SEQ_CST);
  }
  return NULL;
}

/* Whether a read or a write of a file, as `events` of poll say, would not wait; also where it does not wait by itself. */
int64_t molt_file_is_ready(int64_t file, int64_t events) {
  struct pollfd asked = {(int)file, (short)events, 0};
  int how = fcntl((int)file, F_GETFL);
  return how < 0 || (how & O_NONBLOCK) || poll(&asked, 1, 0) != 0;
}

/* Whether a write to a file may wait: one to what has no end, such as a pipe. */
int64_t molt_write_waits(int64_t file) {
  int how = fcntl((int)file, F_GETFL);
  return how >= 0 && !(how & O_NONBLOCK) && lseek((int)file, 0, SEEK_CUR) < 0;
}

int64_t molt_ticker_start(void *ctx) { return start_detached(tick, ctx, 64 * 1024); }
