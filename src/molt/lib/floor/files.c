/* Files: system calls that report errors in errno. All return the negative errno then.
 */
#define _GNU_SOURCE
#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#ifndef O_CLOEXEC
#define O_CLOEXEC 0
#endif

/* Bits of `flags`, as builtins/file_raw.py has them. */
enum { READS = 1, WRITES = 2, APPENDS = 4, CREATES = 8, TRUNCATES = 16 };

static int64_t result_or_error(int64_t result) { return result < 0 ? -(int64_t)errno : result; }

/* The flags of the system for the bits of `flags`. */
int64_t molt_open_how(int64_t flags) {
  int how = O_CLOEXEC;
  if ((flags & READS) && (flags & WRITES)) how |= O_RDWR;
  else how |= (flags & WRITES) ? O_WRONLY : O_RDONLY;
  if (flags & APPENDS) how |= O_APPEND | O_CREAT;
  if (flags & CREATES) how |= O_EXCL | O_CREAT;
  if (flags & TRUNCATES) how |= O_TRUNC | O_CREAT;
  return how;
}

int64_t molt_open(const uint8_t *path, int64_t flags) {
  int how = (int)molt_open_how(flags);
  for (;;) {
    int file = open((const char *)path, how, 0666);
    if (file >= 0 || errno != EINTR) return result_or_error(file);
  }
}

/* After a signal the file is closed all the same, on Linux. */
int64_t molt_close(int32_t file) { return result_or_error(close(file)); }

/* `whence`: 0 from the start, 1 from here, 2 from the end. */
int64_t molt_seek(int32_t file, int64_t offset, int64_t whence) {
  static const int origins[] = {SEEK_SET, SEEK_CUR, SEEK_END};
  return result_or_error(lseek(file, offset, origins[whence]));
}

int64_t molt_truncate(int32_t file, int64_t size) { return result_or_error(ftruncate(file, size)); }

int64_t molt_is_directory(int32_t file) {
  struct stat about;
  if (fstat(file, &about) != 0) return -(int64_t)errno;
  return S_ISDIR(about.st_mode) ? 1 : 0;
}
