/* Waiting that another thread can end, and what is read while another thread writes: see waiting.c. */
#ifndef MOLT_WAITING_H
#define MOLT_WAITING_H

#include <stdint.h>

uint8_t *molt_waiter_new(void);
void molt_waiter_free(uint8_t *waiter);
void molt_wait(uint8_t *waiter, int64_t until);
void molt_wake(uint8_t *waiter);
void molt_fence(void);
int64_t molt_load_flag(const uint32_t *flag);

#endif
