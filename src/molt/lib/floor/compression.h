/* The system's libz, for `zlib` (lib/plain/zlib.py); see compression.c. */
#ifndef MOLT_COMPRESSION_H
#define MOLT_COMPRESSION_H

#include <stdint.h>

int64_t molt_compression(int64_t which, const int64_t *args);

#endif
