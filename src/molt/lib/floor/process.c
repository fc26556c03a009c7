/* The process: its stack, and the system calls that report errors in errno.
 */
#define _GNU_SOURCE
#include "molt.h"
#include "process.h"

#include <errno.h>
#include <time.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/resource.h>
#endif

extern char **environ;

/* Below this much stack no function of Python code begins. The largest frames of the
   library are a few hundred bytes; formatting and sorting need the most. */
#define STACK_MARGIN (256 * 1024)
#define STACK_DEFAULT (8 * 1024 * 1024)

/* Bytes written, or the negative errno. A signal is no error. */
int64_t molt_write(int32_t file, const uint8_t *data, uint64_t size) {
  for (;;) {
    ssize_t n = write(file, data, size);
    if (n >= 0) return n;
    if (errno != EINTR) return -(int64_t)errno;
  }
}

/* Where no exception can be raised, and nothing can go on. */
void molt_out_of_memory(void) {
  static const char words[] = "molt: out of memory\n";
  molt_write(2, (const uint8_t *)words, sizeof words - 1);
  _exit(1);
}

/* Bytes read, 0 at the end, or the negative errno. */
int64_t molt_read(int32_t file, uint8_t *data, uint64_t size) {
  for (;;) {
    ssize_t n = read(file, data, size);
    if (n >= 0) return n;
    if (errno != EINTR) return -(int64_t)errno;
  }
}

/* The i-th NAME=value of the environment, or null. */
uint8_t *molt_environment(int64_t i) { return (uint8_t *)environ[i]; }

/* Nanoseconds: 0 of the calendar, 1 monotonic, 2 of processor time. */
int64_t molt_clock(int64_t which) {
  static const clockid_t ids[] = {CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID};
  struct timespec now;
  if (clock_gettime(ids[which], &now) != 0) return 0;
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int64_t molt_any_clock(int64_t id, int64_t what) {
  struct timespec now;
  if ((what ? clock_getres((clockid_t)id, &now) : clock_gettime((clockid_t)id, &now)) != 0) return -errno;
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* Sleeps. What is left where a signal has cut it short. */
int64_t molt_sleep(int64_t nanoseconds) {
  struct timespec left = {nanoseconds / 1000000000, nanoseconds % 1000000000};
  if (nanosleep(&left, &left) == 0 || errno != EINTR) return 0;
  return (int64_t)left.tv_sec * 1000000000 + left.tv_nsec;
}

/* The lowest address that the stack which `top` is on may reach. */
uint64_t molt_stack_limit(uintptr_t top) {
  uint64_t size = STACK_DEFAULT;
#ifdef __linux__
  struct rlimit limit;
  if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) size = limit.rlim_cur;
#endif
  if (size <= 2 * STACK_MARGIN) return top - size / 2;
  return top - size + STACK_MARGIN;
}
