/* The size of the pages that memory has. */
#define _GNU_SOURCE
#include "pages.h"

#ifndef __wasi__
#include <sys/mman.h>
#endif

void molt_prefer_huge_pages(uint8_t *start, uint64_t size) {
#ifdef MADV_HUGEPAGE
  /* madvise wants the start of a page; only whole huge ones matter. */
  const uint64_t huge = UINT64_C(1) << 21;
  uint64_t first = ((uint64_t)(uintptr_t)start + huge - 1) & ~(huge - 1);
  uint64_t end = ((uint64_t)(uintptr_t)start + size) & ~(huge - 1);
  if (first < end) (void)madvise((void *)(uintptr_t)first, end - first, MADV_HUGEPAGE);
#else
  (void)start;
  (void)size;
#endif
}
