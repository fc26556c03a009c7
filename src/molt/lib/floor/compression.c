/* The system's libz, which a program loads when it imports `zlib`: nothing of it is needed to build
   or to run any other program. Its interface has been the same since version 1.2.

   Results are those of libz and 1000, so that they differ from error numbers. */
#define _GNU_SOURCE
#include "compression.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#ifndef __wasi__
#include <dlfcn.h>

/* `z_stream` of zlib.h. */
typedef struct {
  const uint8_t *next_in;
  unsigned avail_in;
  unsigned long total_in;
  uint8_t *next_out;
  unsigned avail_out;
  unsigned long total_out;
  const char *msg;
  void *state;
  void *zalloc, *zfree, *opaque;
  int data_type;
  unsigned long adler, reserved;
} stream;

typedef struct {
  stream stream;
  int inflates;
} handle;

static struct {
  const char *(*version)(void);
  int (*deflate_init)(stream *, int, int, int, int, int, const char *, int);
  int (*inflate_init)(stream *, int, const char *, int);
  int (*deflate)(stream *, int);
  int (*inflate)(stream *, int);
  int (*deflate_end)(stream *);
  int (*inflate_end)(stream *);
  int (*deflate_dictionary)(stream *, const uint8_t *, unsigned);
  int (*inflate_dictionary)(stream *, const uint8_t *, unsigned);
  int (*deflate_copy)(stream *, stream *);
  int (*inflate_copy)(stream *, stream *);
  unsigned long (*crc32)(unsigned long, const uint8_t *, unsigned);
  unsigned long (*adler32)(unsigned long, const uint8_t *, unsigned);
} z;

static const char *const names[] = {
    "zlibVersion", "deflateInit2_", "inflateInit2_", "deflate", "inflate", "deflateEnd", "inflateEnd",
    "deflateSetDictionary", "inflateSetDictionary", "deflateCopy", "inflateCopy", "crc32", "adler32",
};

/* 0, or ENOENT where there is no libz. */
static int load(void) {
  if (z.version) return 0;
  void *library = dlopen("libz.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("libz.so", RTLD_NOW | RTLD_LOCAL);
  if (!library) return ENOENT;
  void *found[sizeof names / sizeof *names];
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    found[i] = dlsym(library, names[i]);
    if (!found[i]) return ENOENT;
  }
  memcpy(&z, found, sizeof found);
  return 0;
}

/* `data`: where the version goes, or what is opened, run, …: by `which`. */
int64_t molt_compression(int64_t which, const int64_t *a) {
  int error = load();
  if (error) return -error;
  handle *h = (handle *)(uintptr_t)a[0];
  uint8_t *data = (uint8_t *)(uintptr_t)a[1];
  switch (which) {
    case 0: { /* the version, into a buffer */
      const char *version = z.version();
      strncpy((char *)data, version, (size_t)a[2] - 1);
      return (int64_t)strlen(version);
    }
    case 1: { /* opens: how it inflates or not, level, method, window, memory, strategy; where the handle goes */
      h = calloc(1, sizeof *h);
      if (!h) return -ENOMEM;
      h->inflates = a[0] != 0;
      int result = h->inflates ? z.inflate_init(&h->stream, (int)a[3], z.version(), (int)sizeof(stream))
                               : z.deflate_init(&h->stream, (int)a[1], (int)a[2], (int)a[3], (int)a[4], (int)a[5],
                                                z.version(), (int)sizeof(stream));
      if (result != 0) {
        free(h);
      } else {
        *(int64_t *)(uintptr_t)a[6] = (int64_t)(uintptr_t)h;
      }
      return 1000 + result;
    }
    case 2: { /* runs: handle, input and its size, output and its size, how to flush; what was used and made */
      int64_t *told = (int64_t *)(uintptr_t)a[6];
      h->stream.next_in = data;
      h->stream.avail_in = (unsigned)a[2];
      h->stream.next_out = (uint8_t *)(uintptr_t)a[3];
      h->stream.avail_out = (unsigned)a[4];
      int result = h->inflates ? z.inflate(&h->stream, (int)a[5]) : z.deflate(&h->stream, (int)a[5]);
      told[0] = a[2] - h->stream.avail_in;
      told[1] = a[4] - h->stream.avail_out;
      return 1000 + result;
    }
    case 3: { /* ends */
      int result = h->inflates ? z.inflate_end(&h->stream) : z.deflate_end(&h->stream);
      free(h);
      return 1000 + result;
    }
    case 4: /* a dictionary: handle, bytes, size */
      return 1000 + (h->inflates ? z.inflate_dictionary(&h->stream, data, (unsigned)a[2])
                                 : z.deflate_dictionary(&h->stream, data, (unsigned)a[2]));
    case 5: { /* a copy: handle; where the new one goes */
      handle *made = calloc(1, sizeof *made);
      if (!made) return -ENOMEM;
      made->inflates = h->inflates;
      int result = h->inflates ? z.inflate_copy(&made->stream, &h->stream) : z.deflate_copy(&made->stream, &h->stream);
      *(int64_t *)data = (int64_t)(uintptr_t)made;
      return 1000 + result;
    }
    case 6: /* the message of the last failure, into a buffer */
      if (!h->stream.msg) return 0;
      strncpy((char *)data, h->stream.msg, (size_t)a[2] - 1);
      return (int64_t)strlen(h->stream.msg);
    case 7: /* sums: value so far, bytes, size */
      return (int64_t)z.crc32((unsigned long)a[0], data, (unsigned)a[2]);
    default:
      return (int64_t)z.adler32((unsigned long)a[0], data, (unsigned)a[2]);
  }
}

#else

int64_t molt_compression(int64_t which, const int64_t *a) {
  (void)which, (void)a;
  return -ENOENT;
}

#endif
