/* Files: system calls that report errors in errno; see files.c. */
#ifndef MOLT_FILES_H
#define MOLT_FILES_H

#include <stdint.h>

int64_t molt_open_how(int64_t flags);
int64_t molt_open(const uint8_t *path, int64_t flags);
int64_t molt_close(int32_t file);
int64_t molt_seek(int32_t file, int64_t offset, int64_t whence);
int64_t molt_truncate(int32_t file, int64_t size);
int64_t molt_is_directory(int32_t file);

#endif
