/* What floor offers the library beside the C library: see process.c. */
#ifndef MOLT_PROCESS_H
#define MOLT_PROCESS_H

#include <stdint.h>

int64_t molt_write(int32_t file, const uint8_t *data, uint64_t size);
int64_t molt_read(int32_t file, uint8_t *data, uint64_t size);
uint8_t *molt_environment(int64_t i);
int64_t molt_clock(int64_t which);
/* The time of a clock of the system, or its resolution, in nanoseconds; a negative error number. */
int64_t molt_any_clock(int64_t id, int64_t what);
void molt_out_of_memory(void);
int64_t molt_sleep(int64_t nanoseconds);
uint64_t molt_stack_limit(uintptr_t top);

#endif
