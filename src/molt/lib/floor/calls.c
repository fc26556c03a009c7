/* Calls of the system by name: what modules in plain Python (lib/plain) cannot do themselves.

   A row of the table for each: it takes eight words, numbers and addresses of buffers, and gives
   the result, or the negative errno. A signal may end any of them (EINTR): the caller runs what
   the program wants done, and calls again. Nothing here knows an object. */
#define _GNU_SOURCE
#include "molt.h"
#include "calls.h"

#include <errno.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#ifndef __wasi__
#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <sys/wait.h>

#define TEXT(i) ((const char *)(uintptr_t)a[i])
#define BUFFER(i) ((void *)(uintptr_t)a[i])
#define INT(i) ((int)a[i])

static int64_t result_or_error(int64_t result) { return result < 0 ? -(int64_t)errno : result; }

/* --- signals ---
   The handler only notes what has come and asks the isolate to look (`stopping`). */

#define LAST_SIGNAL 64

static molt_ctx *watching;
static volatile sig_atomic_t has_come[LAST_SIGNAL + 1];
static volatile int wakeup_file = -1;

static void note_signal(int number) {
  int before = errno;
  has_come[number] = 1;
  if (watching) watching->limit = UINT64_MAX;
  if (wakeup_file >= 0) {
    uint8_t byte = (uint8_t)number;
    if (write(wakeup_file, &byte, 1) < 0) errno = before;
  }
  errno = before;
}

/* 0: what the system does by itself; 1: ignore it; 2: note it. */
static int64_t signal_set(const int64_t *a) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = a[1] == 0 ? SIG_DFL : a[1] == 1 ? SIG_IGN : note_signal;
  return result_or_error(sigaction(INT(0), &action, NULL));
}

/* How it is handled now, as in signal_set. */
static int64_t signal_get(const int64_t *a) {
  struct sigaction action;
  if (sigaction(INT(0), NULL, &action) != 0) return -(int64_t)errno;
  return action.sa_handler == SIG_DFL ? 0 : action.sa_handler == SIG_IGN ? 1 : 2;
}

/* The lowest signal that has come since it was asked for, 0 for none. */
static int64_t signal_next(const int64_t *a) {
  (void)a;
  for (int i = 1; i <= LAST_SIGNAL; i++) {
    if (has_come[i]) {
      has_come[i] = 0;
      return i;
    }
  }
  return 0;
}

/* Whether signals have come that signal_next has not told of. */
int64_t molt_signals_wait(void) {
  for (int i = 1; i <= LAST_SIGNAL; i++) {
    if (has_come[i]) return 1;
  }
  return 0;
}

static int64_t signal_wakeup(const int64_t *a) {
  int before = wakeup_file;
  wakeup_file = INT(0);
  return before < 0 ? 0 : before + 1;
}

static int64_t signal_raise(const int64_t *a) { return raise(INT(0)) == 0 ? 0 : -(int64_t)errno; }

static int64_t signal_name(const int64_t *a) {
  const char *text = strsignal(INT(0));
  if (!text) return 0;
  strncpy(BUFFER(1), text, (size_t)a[2] - 1);
  return (int64_t)strlen(BUFFER(1));
}

static int64_t call_alarm(const int64_t *a) { return alarm((unsigned)a[0]); }

static int64_t call_pause(const int64_t *a) {
  (void)a;
  return result_or_error(pause());
}

/* The timer, its new seconds and microseconds and interval, or null; where the old ones go. */
static int64_t interval_timer(const int64_t *a) {
  struct itimerval old;
  int64_t *told = BUFFER(2);
  if (a[1]) {
    const int64_t *t = BUFFER(1);
    struct itimerval timer = {{t[2], t[3]}, {t[0], t[1]}};
    if (setitimer(INT(0), &timer, &old) != 0) return -(int64_t)errno;
  } else if (getitimer(INT(0), &old) != 0) {
    return -(int64_t)errno;
  }
  told[0] = old.it_value.tv_sec;
  told[1] = old.it_value.tv_usec;
  told[2] = old.it_interval.tv_sec;
  told[3] = old.it_interval.tv_usec;
  return 0;
}

/* Masks are 64 bits, the first for signal 1. `a[0]` -1: what waits to be delivered. */
static int64_t signal_mask(const int64_t *a) {
  sigset_t set, old;
  uint64_t wanted = (uint64_t)a[1];
  sigemptyset(&set);
  for (int i = 1; i <= LAST_SIGNAL; i++) {
    if (wanted >> (i - 1) & 1) sigaddset(&set, i);
  }
  int result = a[0] < 0 ? sigpending(&old) : sigprocmask(INT(0), &set, &old);
  if (result != 0) return -(int64_t)errno;
  uint64_t told = 0;
  for (int i = 1; i <= LAST_SIGNAL; i++) told |= (uint64_t)(sigismember(&old, i) == 1) << (i - 1);
  *(uint64_t *)BUFFER(2) = told;
  return 0;
}

/* --- processes --- */

static int64_t call_kill(const int64_t *a) { return result_or_error(kill((pid_t)a[0], INT(1))); }

/* In the child, between fork and exec: only what is safe there. */
static void start_child(const int64_t *a) {
  const int64_t *files = BUFFER(3); /* for 0, 1 and 2, then where errors are told */
  int told = (int)files[3];
  const char *folder = TEXT(2);
  int moved[3];
  for (int i = 0; i < 3; i++) {
    moved[i] = (int)files[i];
    /* Out of the way of what is put there before it is its turn. */
    if (moved[i] >= 0 && moved[i] < i) {
      moved[i] = fcntl(moved[i], F_DUPFD_CLOEXEC, 3);
      if (moved[i] < 0) goto failed;
    }
  }
  if (told < 3) {
    told = fcntl(told, F_DUPFD_CLOEXEC, 3);
    if (told < 0) goto failed;
  }
  for (int i = 0; i < 3; i++) {
    if (moved[i] == i) {
      int flags = fcntl(i, F_GETFD);
      if (flags < 0 || fcntl(i, F_SETFD, flags & ~FD_CLOEXEC) < 0) goto failed;
    } else if (moved[i] >= 0 && dup2(moved[i], i) < 0) {
      goto failed;
    }
  }
  if (folder && chdir(folder) != 0) {
    dprintf(told, "OSError:%X:noexec", (unsigned)errno);
    _exit(255);
  }
  if (files[5]) umask((mode_t)(files[5] - 1));
  if (files[6]) {
    signal(SIGPIPE, SIG_DFL);
    signal(SIGXFSZ, SIG_DFL);
  }
  if (files[7] && setsid() < 0) goto failed;
  if (files[8] >= 0 && setpgid(0, (pid_t)files[8]) < 0) goto failed;
  if (files[4]) { /* closes all files but those listed, which are in order */
    const int64_t *kept = BUFFER(4);
    int next = 3;
    long most = sysconf(_SC_OPEN_MAX);
    for (int64_t i = 0; i <= a[5]; i++) {
      int until = i < a[5] ? (int)kept[i] : -1;
      int end = until >= 0 ? until : (int)most;
#ifdef __linux__
      if (until < 0) {
        /* The rest is many numbers where the limit is high. */
        for (int file = next; file < end && file < 65536; file++) {
          if (file != told) close(file);
        }
        break;
      }
#endif
      for (int file = next; file < end; file++) {
        if (file != told) close(file);
      }
      next = end + 1;
    }
  }
  char **programs = BUFFER(0);
  char **environment = BUFFER(6);
  errno = 0;
  int seen = 0;
  for (int i = 0; programs[i]; i++) {
    if (environment) {
      execve(programs[i], BUFFER(1), environment);
    } else {
      execv(programs[i], BUFFER(1));
    }
    if (errno != ENOENT && errno != ENOTDIR && !seen) seen = errno;
  }
  if (seen) errno = seen;
  dprintf(told, "OSError:%X:", (unsigned)errno);
  _exit(255);
failed:
  dprintf(told, "OSError:%X:noexec", (unsigned)errno);
  _exit(255);
}

/* Programs to try, arguments, the folder or null, files and flags, kept files and how many, the environment or null. */
static int64_t start_process(const int64_t *a) {
  pid_t process = fork();
  if (process == 0) start_child(a);
  return result_or_error(process);
}

/* 0 waitpid, 1 fork, 2 kill, 3 killpg. */
int64_t molt_process_call(int64_t which, int64_t first, int64_t second, int64_t *status) {
  int told = 0;
  int64_t result;
  switch (which) {
    case 0:
      result = result_or_error(waitpid((pid_t)first, &told, (int)second));
      *status = told;
      return result;
    case 1:
      return result_or_error(fork());
    case 2:
      return result_or_error(kill((pid_t)first, (int)second));
    default:
      return result_or_error(killpg((pid_t)first, (int)second));
  }
}

/* --- waiting for files --- */

/* Rows of three words: file, events wanted, events seen. */
static int64_t call_poll(const int64_t *a) {
  int64_t *rows = BUFFER(0);
  int64_t count = a[1];
  struct pollfd *files = calloc((size_t)count + 1, sizeof *files);
  if (!files) return -ENOMEM;
  for (int64_t i = 0; i < count; i++) {
    files[i].fd = (int)rows[3 * i];
    files[i].events = (short)rows[3 * i + 1];
  }
  int64_t result = result_or_error(poll(files, (nfds_t)count, INT(2)));
  for (int64_t i = 0; i < count; i++) rows[3 * i + 2] = files[i].revents;
  free(files);
  return result;
}

/* --- sockets ---
   Addresses go as the system has them, which plain Python reads and writes. */

static int64_t call_socket(const int64_t *a) { return result_or_error(socket(INT(0), INT(1) | SOCK_CLOEXEC, INT(2))); }

static int64_t call_socketpair(const int64_t *a) {
  int ends[2];
  if (socketpair(INT(0), INT(1) | SOCK_CLOEXEC, INT(2), ends) != 0) return -(int64_t)errno;
  int64_t *told = BUFFER(3);
  told[0] = ends[0];
  told[1] = ends[1];
  return 0;
}

static int64_t call_bind(const int64_t *a) { return result_or_error(bind(INT(0), BUFFER(1), (socklen_t)a[2])); }
static int64_t call_connect(const int64_t *a) { return result_or_error(connect(INT(0), BUFFER(1), (socklen_t)a[2])); }
static int64_t call_listen(const int64_t *a) { return result_or_error(listen(INT(0), INT(1))); }
static int64_t call_shutdown(const int64_t *a) { return result_or_error(shutdown(INT(0), INT(1))); }

/* Which address: 0 of a new connection, 1 its own, 2 the other side's. */
static int64_t call_address(const int64_t *a) {
  socklen_t size = (socklen_t)a[3];
  int64_t result = a[1] == 0   ? accept4(INT(0), BUFFER(2), &size, SOCK_CLOEXEC)
                   : a[1] == 1 ? getsockname(INT(0), BUFFER(2), &size)
                               : getpeername(INT(0), BUFFER(2), &size);
  *(int64_t *)BUFFER(4) = size;
  return result_or_error(result);
}

static int64_t call_send(const int64_t *a) {
  return result_or_error(sendto(INT(0), BUFFER(1), (size_t)a[2], INT(3), BUFFER(4), (socklen_t)a[5]));
}

static int64_t call_receive(const int64_t *a) {
  socklen_t size = (socklen_t)a[5];
  int64_t result = recvfrom(INT(0), BUFFER(1), (size_t)a[2], INT(3), BUFFER(4), a[4] ? &size : NULL);
  if (a[4]) *(int64_t *)BUFFER(6) = size;
  return result_or_error(result);
}

static int64_t call_set_option(const int64_t *a) {
  return result_or_error(setsockopt(INT(0), INT(1), INT(2), BUFFER(3), (socklen_t)a[4]));
}

static int64_t call_get_option(const int64_t *a) {
  socklen_t size = (socklen_t)a[4];
  int64_t result = getsockopt(INT(0), INT(1), INT(2), BUFFER(3), &size);
  return result < 0 ? -(int64_t)errno : (int64_t)size;
}

/* Rows of 160 bytes: family, kind, protocol, length of the address, the address. The count, or -1000 less the error. */
static int64_t find_addresses(const int64_t *a) {
  struct addrinfo hints = {.ai_family = INT(2), .ai_socktype = INT(3), .ai_protocol = INT(4), .ai_flags = INT(5)};
  struct addrinfo *found;
  int error = getaddrinfo(a[0] ? TEXT(0) : NULL, a[1] ? TEXT(1) : NULL, &hints, &found);
  if (error == EAI_SYSTEM) return -(int64_t)errno;
  if (error) return -1000 - (error < 0 ? -error : error);
  uint8_t *row = BUFFER(6);
  int64_t count = 0;
  for (struct addrinfo *each = found; each && count < a[7]; each = each->ai_next, count++, row += 160) {
    int64_t *words = (int64_t *)row;
    words[0] = each->ai_family;
    words[1] = each->ai_socktype;
    words[2] = each->ai_protocol;
    words[3] = each->ai_addrlen;
    memcpy(row + 32, each->ai_addr, each->ai_addrlen < 128 ? each->ai_addrlen : 128);
  }
  freeaddrinfo(found);
  return count;
}

static int64_t host_name(const int64_t *a) { return result_or_error(gethostname(BUFFER(0), (size_t)a[1])); }

/* --- resources --- */

/* What of, whose (0: one's own); where the soft and the hard limit go. */
static int64_t get_limit(const int64_t *a) {
  struct rlimit limit;
  if (prlimit(INT(1), INT(0), NULL, &limit) != 0) return -(int64_t)errno;
  int64_t *told = BUFFER(2);
  told[0] = (int64_t)limit.rlim_cur;
  told[1] = (int64_t)limit.rlim_max;
  return 0;
}

static int64_t set_limit(const int64_t *a) {
  const int64_t *wanted = BUFFER(2);
  struct rlimit limit = {(rlim_t)wanted[0], (rlim_t)wanted[1]};
  return result_or_error(prlimit(INT(1), INT(0), &limit, NULL));
}

static int64_t page_size(const int64_t *a) {
  (void)a;
  return sysconf(_SC_PAGESIZE);
}

/* Of whom, and where 18 words go: the two times as seconds and microseconds first. */
static int64_t get_usage(const int64_t *a) {
  struct rusage used;
  if (getrusage(INT(0), &used) != 0) return -(int64_t)errno;
  int64_t *told = BUFFER(1);
  const int64_t words[] = {
      used.ru_utime.tv_sec, used.ru_utime.tv_usec, used.ru_stime.tv_sec, used.ru_stime.tv_usec,
      used.ru_maxrss, used.ru_ixrss, used.ru_idrss, used.ru_isrss, used.ru_minflt, used.ru_majflt,
      used.ru_nswap, used.ru_inblock, used.ru_oublock, used.ru_msgsnd, used.ru_msgrcv, used.ru_nsignals,
      used.ru_nvcsw, used.ru_nivcsw,
  };
  memcpy(told, words, sizeof words);
  return 0;
}

typedef struct {
  const char *name;
  int64_t (*call)(const int64_t *args);
} call_row;

static const call_row calls[] = {
    {"accept_or_name", call_address},
    {"alarm", call_alarm},
    {"bind", call_bind},
    {"connect", call_connect},
    {"find_addresses", find_addresses},
    {"get_limit", get_limit},
    {"get_option", call_get_option},
    {"host_name", host_name},
    {"interval_timer", interval_timer},
    {"kill", call_kill},
    {"listen", call_listen},
    {"page_size", page_size},
    {"pause", call_pause},
    {"poll", call_poll},
    {"receive", call_receive},
    {"send", call_send},
    {"set_limit", set_limit},
    {"set_option", call_set_option},
    {"shutdown", call_shutdown},
    {"signal_get", signal_get},
    {"signal_mask", signal_mask},
    {"signal_name", signal_name},
    {"signal_next", signal_next},
    {"signal_raise", signal_raise},
    {"signal_set", signal_set},
    {"signal_wakeup", signal_wakeup},
    {"socket", call_socket},
    {"socketpair", call_socketpair},
    {"start_process", start_process},
    {"usage", get_usage},
};

int64_t molt_system_call(uint8_t *ctx, const uint8_t *name, const int64_t *args) {
  watching = (molt_ctx *)ctx;
  for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
    if (strcmp(calls[i].name, (const char *)name) == 0) return calls[i].call(args);
  }
  return -ENOSYS;
}

#else

int64_t molt_system_call(uint8_t *ctx, const uint8_t *name, const int64_t *args) {
  (void)ctx, (void)name, (void)args;
  return -ENOSYS;
}

int64_t molt_signals_wait(void) { return 0; }

int64_t molt_process_call(int64_t which, int64_t first, int64_t second, int64_t *status) {
  (void)which, (void)first, (void)second, (void)status;
  return -ENOSYS;
}

#endif
