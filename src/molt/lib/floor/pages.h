/* The size of the pages that memory has. */
#ifndef MOLT_PAGES_H
#define MOLT_PAGES_H

#include <stdint.h>

/* Asks the system for pages of the processor's larger size in this memory where it
   is not written yet: a hint, which changes nothing but time. */
void molt_prefer_huge_pages(uint8_t *start, uint64_t size);

#endif
