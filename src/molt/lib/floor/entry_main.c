/* The entry of an executable; compiled with each program, not into the library's archive.
   What a program does is molt_main, in the library (rt/start.py). */
#include "molt.h"
#include "process.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

extern const struct molt_rt_context__Program__layout molt_program;

int main(int argc, char **argv) {
  molt_ctx *ctx = calloc(1, sizeof *ctx);
  if (!ctx) return 1;
  signal(SIGPIPE, SIG_IGN);
#ifdef __GLIBC__
  /* What a program gives back it soon wants again: giving it to the system costs a page fault for each page. */
  mallopt(M_MMAP_THRESHOLD, 2 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
  int status = molt_main(ctx, (void *)&molt_program, argc, (uint8_t **)argv,
                         molt_stack_limit((uintptr_t)__builtin_frame_address(0)));
  /* No clean-up: the system is faster at it. */
  _exit(status);
}
