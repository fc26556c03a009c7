/* Calls of the system by name, for modules in plain Python (lib/plain); see calls.c. */
#ifndef MOLT_CALLS_H
#define MOLT_CALLS_H

#include <stdint.h>

int64_t molt_system_call(uint8_t *ctx, const uint8_t *name, const int64_t *args);
int64_t molt_signals_wait(void);
int64_t molt_process_call(int64_t which, int64_t first, int64_t second, int64_t *status);

#endif
