/* Threads of a program: see threads.c. */
#ifndef MOLT_THREADS_H
#define MOLT_THREADS_H

#include <stdint.h>

int64_t molt_thread_start(uint8_t *body, void *ctx, uint8_t *record);
int64_t molt_ticker_start(void *ctx);
int64_t molt_file_is_ready(int64_t file, int64_t events);
int64_t molt_write_waits(int64_t file);

#endif
