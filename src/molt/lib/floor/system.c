/* The operating system as `posix` has it: paths, folders, what is known of files, the process.
   All return the negative errno where the call fails; a signal ends none of them. */
#define _GNU_SOURCE
#include "system.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifndef __wasi__
#include <grp.h>
#include <pwd.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <sys/statvfs.h>
#include <sys/times.h>
#include <sys/utsname.h>
#include <sys/xattr.h>
#endif

static int64_t result_or_error(int64_t result) { return result < 0 ? -(int64_t)errno : result; }

#define UNTIL_DONE(call)                                     \
  for (;;) {                                                 \
    int64_t result = (int64_t)(call);                        \
    if (result >= 0 || errno != EINTR) return result_or_error(result); \
  }

/* --- what is known of a file --- */

/* `path` null: of the open file.  `about`: mode, inode, device, links, user, group, size,
   three times in seconds (access, change of contents, change of status), their nanoseconds,
   block size, blocks, kind of device. */
int64_t molt_status(int32_t file, const uint8_t *path, int64_t follows, int64_t *about) {
  struct stat s;
  int result = path ? fstatat(file, (const char *)path, &s, follows ? 0 : AT_SYMLINK_NOFOLLOW) : fstat(file, &s);
  if (result != 0) return -(int64_t)errno;
  int64_t all[] = {
      s.st_mode, (int64_t)s.st_ino, (int64_t)s.st_dev, (int64_t)s.st_nlink, s.st_uid, s.st_gid, s.st_size,
      s.st_atim.tv_sec, s.st_mtim.tv_sec, s.st_ctim.tv_sec, s.st_atim.tv_nsec, s.st_mtim.tv_nsec, s.st_ctim.tv_nsec,
      s.st_blksize, s.st_blocks, (int64_t)s.st_rdev};
  memcpy(about, all, sizeof all);
  return 0;
}

int64_t molt_access(int32_t base, const uint8_t *path, int64_t mode, int64_t effective, int64_t follows) {
  int flags = (effective ? AT_EACCESS : 0) | (follows ? 0 : AT_SYMLINK_NOFOLLOW);
  return result_or_error(faccessat(base, (const char *)path, (int)mode, flags));
}

/* Times in seconds and nanoseconds: two of access, two of change; null for now. */
int64_t molt_set_times(int32_t file, const uint8_t *path, const int64_t *times, int64_t follows) {
  struct timespec both[2];
  if (times) {
    both[0].tv_sec = times[0];
    both[0].tv_nsec = times[1];
    both[1].tv_sec = times[2];
    both[1].tv_nsec = times[3];
  }
  const struct timespec *set = times ? both : NULL;
  if (!path) return result_or_error(futimens(file, set));
  return result_or_error(utimensat(file, (const char *)path, set, follows ? 0 : AT_SYMLINK_NOFOLLOW));
}

/* --- paths --- */

int64_t molt_make_folder(int32_t base, const uint8_t *path, int64_t mode) {
  return result_or_error(mkdirat(base, (const char *)path, (mode_t)mode));
}

int64_t molt_unlink(int32_t base, const uint8_t *path, int64_t is_folder) {
  return result_or_error(unlinkat(base, (const char *)path, is_folder ? AT_REMOVEDIR : 0));
}

int64_t molt_rename(int32_t base, const uint8_t *from, int32_t to_base, const uint8_t *to) {
  return result_or_error(renameat(base, (const char *)from, to_base, (const char *)to));
}

int64_t molt_link(int32_t base, const uint8_t *from, int32_t to_base, const uint8_t *to, int64_t follows) {
  return result_or_error(linkat(base, (const char *)from, to_base, (const char *)to, follows ? AT_SYMLINK_FOLLOW : 0));
}

int64_t molt_symlink(const uint8_t *target, int32_t base, const uint8_t *path) {
  return result_or_error(symlinkat((const char *)target, base, (const char *)path));
}

int64_t molt_read_link(int32_t base, const uint8_t *path, uint8_t *data, int64_t size) {
  return result_or_error(readlinkat(base, (const char *)path, (char *)data, (size_t)size));
}

int64_t molt_open_at(int32_t base, const uint8_t *path, int64_t flags, int64_t mode) {
  UNTIL_DONE(openat(base, (const char *)path, (int)flags | O_CLOEXEC, (mode_t)mode))
}

/* Flags of opening that processors number differently, as posix/__init__.py lists them. */
int64_t molt_open_flag(int64_t which) {
#ifdef __wasi__
  static const int flags[] = {0, O_DIRECTORY, O_NOFOLLOW, 0, 0};
#else
  static const int flags[] = {O_DIRECT, O_DIRECTORY, O_NOFOLLOW, 0, O_TMPFILE}; /* O_LARGEFILE: 64 bits anyway */
#endif
  return flags[which];
}

int64_t molt_truncate_path(const uint8_t *path, int64_t size) {
  UNTIL_DONE(truncate((const char *)path, size))
}

int64_t molt_change_folder(int32_t file, const uint8_t *path) {
#ifdef __wasi__
  return path ? result_or_error(chdir((const char *)path)) : -ENOSYS;
#else
  return result_or_error(path ? chdir((const char *)path) : fchdir(file));
#endif
}

int64_t molt_current_folder(uint8_t *data, int64_t size) {
  return getcwd((char *)data, (size_t)size) ? (int64_t)strlen((const char *)data) : -(int64_t)errno;
}

/* --- folders --- */

/* The folder's stream as a number; `path` null: of the open file, which stays open. */
int64_t molt_open_folder(int32_t file, const uint8_t *path) {
  DIR *folder;
  if (path) {
    folder = opendir((const char *)path);
  } else {
#ifdef __wasi__
    return -ENOSYS;
#else
    int copy = fcntl(file, F_DUPFD_CLOEXEC, 0);
    if (copy < 0) return -(int64_t)errno;
    folder = fdopendir(copy);
    if (!folder) {
      int error = errno;
      close(copy);
      return -(int64_t)error;
    }
    rewinddir(folder);
#endif
  }
  return folder ? (int64_t)(intptr_t)folder : -(int64_t)errno;
}

/* The address of the next name, 0 at the end; `about`: its kind, as d_type has it, and its inode. */
int64_t molt_next_name(int64_t folder, int64_t *about) {
  errno = 0;
  struct dirent *entry = readdir((DIR *)(intptr_t)folder);
  if (!entry) return -(int64_t)errno;
  about[0] = entry->d_type;
  about[1] = (int64_t)entry->d_ino;
  return (int64_t)(intptr_t)entry->d_name;
}

void molt_close_folder(int64_t folder) { closedir((DIR *)(intptr_t)folder); }

/* --- open files --- */

/* At a place of the file, wherever it stands. */
int64_t molt_read_at(int32_t file, uint8_t *data, int64_t size, int64_t offset) {
  UNTIL_DONE(pread(file, data, (size_t)size, offset))
}

int64_t molt_write_at(int32_t file, const uint8_t *data, int64_t size, int64_t offset) {
  UNTIL_DONE(pwrite(file, data, (size_t)size, offset))
}

int64_t molt_sync(int32_t file, int64_t data_only) { UNTIL_DONE(data_only ? fdatasync(file) : fsync(file)) }

#ifdef __wasi__

/* None of these there. */
int64_t molt_change_mode(int32_t file, const uint8_t *path, int64_t mode, int64_t follows) { return -ENOSYS; }
int64_t molt_change_owner(int32_t file, const uint8_t *path, int64_t user, int64_t group, int64_t follows) { return -ENOSYS; }
int64_t molt_make_fifo(int32_t base, const uint8_t *path, int64_t mode) { return -ENOSYS; }
int64_t molt_copy_file_number(int32_t file, int64_t to, int64_t inherited) { return -ENOSYS; }
int64_t molt_make_pipe(int64_t *ends) { return -ENOSYS; }
int64_t molt_file_flag(int32_t file, int64_t which, int64_t value) { return -ENOSYS; }
int64_t molt_terminal_size(int32_t file, int64_t *size) { return -ENOSYS; }
int64_t molt_terminal_name(int32_t file, uint8_t *data, int64_t size) { return -ENOSYS; }
int64_t molt_process_number(int64_t which) { return 0; }
int64_t molt_process_of(int64_t which, int64_t process) { return -ENOSYS; }
int64_t molt_groups(int64_t *groups, int64_t size) { return -ENOSYS; }
int64_t molt_umask(int64_t mask) { return 0; }
int64_t molt_system_names(uint8_t *data, int64_t size) { return -ENOSYS; }
int64_t molt_times(int64_t *ticks) { return -ENOSYS; }
int64_t molt_loads(double *loads) { return -ENOSYS; }
int64_t molt_processors(void) { return 1; }
int64_t molt_allowed_processors(int64_t process, uint8_t *mask, int64_t size) { return -ENOSYS; }
int64_t molt_file_system(int32_t file, const uint8_t *path, int64_t *about) { return -ENOSYS; }
int64_t molt_run_command(const uint8_t *command) { return -ENOSYS; }
int64_t molt_attribute(int32_t file, const uint8_t *path, const uint8_t *name, uint8_t *data, int64_t size, int64_t how) { return -ENOSYS; }
int64_t molt_login_name(uint8_t *data, int64_t size) { return -ENOSYS; }
int64_t molt_user(int64_t number, const uint8_t *name, uint8_t *data, int64_t size, int64_t *ids) { return -ENOSYS; }
int64_t molt_group(int64_t number, const uint8_t *name, uint8_t *data, int64_t size, int64_t *ids) { return -ENOSYS; }
int64_t molt_random_bytes(uint8_t *data, int64_t size) { return result_or_error(getentropy(data, (size_t)size)); }

#else

int64_t molt_change_mode(int32_t file, const uint8_t *path, int64_t mode, int64_t follows) {
  if (!path) return result_or_error(fchmod(file, (mode_t)mode));
  return result_or_error(fchmodat(file, (const char *)path, (mode_t)mode, follows ? 0 : AT_SYMLINK_NOFOLLOW));
}

int64_t molt_change_owner(int32_t file, const uint8_t *path, int64_t user, int64_t group, int64_t follows) {
  if (!path) return result_or_error(fchown(file, (uid_t)user, (gid_t)group));
  int flags = follows ? 0 : AT_SYMLINK_NOFOLLOW;
  return result_or_error(fchownat(file, (const char *)path, (uid_t)user, (gid_t)group, flags));
}

int64_t molt_make_fifo(int32_t base, const uint8_t *path, int64_t mode) {
  return result_or_error(mkfifoat(base, (const char *)path, (mode_t)mode));
}

/* `to` below 0: the lowest free number. */
int64_t molt_copy_file_number(int32_t file, int64_t to, int64_t inherited) {
  if (to < 0) return result_or_error(fcntl(file, F_DUPFD_CLOEXEC, 0));
  if (inherited || file == (int32_t)to) return result_or_error(dup2(file, (int)to));
  return result_or_error(dup3(file, (int)to, O_CLOEXEC));
}

int64_t molt_make_pipe(int64_t *ends) {
  int both[2];
  if (pipe2(both, O_CLOEXEC) != 0) return -(int64_t)errno;
  ends[0] = both[0];
  ends[1] = both[1];
  return 0;
}

/* Whether a file is inherited (0) or blocks (1); `value` below 0 asks, else it is set. */
int64_t molt_file_flag(int32_t file, int64_t which, int64_t value) {
  int get = which == 0 ? F_GETFD : F_GETFL, set = which == 0 ? F_SETFD : F_SETFL;
  int bit = which == 0 ? FD_CLOEXEC : O_NONBLOCK;
  int flags = fcntl(file, get);
  if (flags < 0) return -(int64_t)errno;
  if (value < 0) return (flags & bit) == 0;
  return result_or_error(fcntl(file, set, value ? flags & ~bit : flags | bit));
}

int64_t molt_terminal_size(int32_t file, int64_t *size) {
  struct winsize window;
  if (ioctl(file, TIOCGWINSZ, &window) != 0) return -(int64_t)errno;
  size[0] = window.ws_col;
  size[1] = window.ws_row;
  return 0;
}

int64_t molt_terminal_name(int32_t file, uint8_t *data, int64_t size) {
  return -(int64_t)ttyname_r(file, (char *)data, (size_t)size);
}

int64_t molt_process_number(int64_t which) {
  switch (which) {
    case 0: return getpid();
    case 1: return getppid();
    case 2: return (int64_t)getuid();
    case 3: return (int64_t)geteuid();
    case 4: return (int64_t)getgid();
    case 5: return (int64_t)getegid();
    default: return getpgrp();
  }
}

int64_t molt_process_of(int64_t which, int64_t process) {
  return result_or_error(which == 0 ? getpgid((pid_t)process) : getsid((pid_t)process));
}

int64_t molt_groups(int64_t *groups, int64_t size) {
  gid_t found[1024];
  int count = getgroups(1024, found);
  if (count < 0) return -(int64_t)errno;
  for (int i = 0; i < count && i < size; i++) groups[i] = (int64_t)found[i];
  return count < size ? count : size;
}

int64_t molt_umask(int64_t mask) { return (int64_t)umask((mode_t)mask); }

/* Five texts, each with a zero behind it. */
int64_t molt_system_names(uint8_t *data, int64_t size) {
  struct utsname names;
  if (uname(&names) != 0) return -(int64_t)errno;
  const char *all[] = {names.sysname, names.nodename, names.release, names.version, names.machine};
  int64_t used = 0;
  for (int i = 0; i < 5; i++) {
    int64_t length = (int64_t)strlen(all[i]) + 1;
    if (used + length > size) return -ERANGE;
    memcpy(data + used, all[i], (size_t)length);
    used += length;
  }
  return used;
}

/* Five counts, in ticks: of the process, user and system, of its children, and since some moment.
   The result is how many ticks a second has. */
int64_t molt_times(int64_t *ticks) {
  struct tms process;
  clock_t now = times(&process);
  if (now == (clock_t)-1) return -(int64_t)errno;
  ticks[0] = process.tms_utime;
  ticks[1] = process.tms_stime;
  ticks[2] = process.tms_cutime;
  ticks[3] = process.tms_cstime;
  ticks[4] = now;
  return sysconf(_SC_CLK_TCK);
}

int64_t molt_loads(double *loads) { return getloadavg(loads, 3) == 3 ? 0 : -1; }

int64_t molt_processors(void) { return sysconf(_SC_NPROCESSORS_ONLN); }

int64_t molt_allowed_processors(int64_t process, uint8_t *mask, int64_t size) {
  return result_or_error(sched_getaffinity((pid_t)process, (size_t)size, (cpu_set_t *)mask));
}

/* Block size, size of a fragment, blocks, free, free for users, files, free, free for users, flags,
   the longest name, the number of the file system. */
int64_t molt_file_system(int32_t file, const uint8_t *path, int64_t *about) {
  struct statvfs s;
  if ((path ? statvfs((const char *)path, &s) : fstatvfs(file, &s)) != 0) return -(int64_t)errno;
  int64_t all[] = {(int64_t)s.f_bsize, (int64_t)s.f_frsize, (int64_t)s.f_blocks, (int64_t)s.f_bfree,
                   (int64_t)s.f_bavail, (int64_t)s.f_files, (int64_t)s.f_ffree, (int64_t)s.f_favail,
                   (int64_t)s.f_flag, (int64_t)s.f_namemax, (int64_t)s.f_fsid};
  memcpy(about, all, sizeof all);
  return 0;
}

int64_t molt_run_command(const uint8_t *command) { return system((const char *)command); }

/* Extended attributes.  `how`: bits 1 not to follow a link, 2 to set, 4 to remove, 8 to list;
   from bit 4 on, the flags of setting.  `path` null: of the open file. */
int64_t molt_attribute(int32_t file, const uint8_t *path, const uint8_t *name, uint8_t *data, int64_t size, int64_t how) {
  const char *at = (const char *)path, *called = (const char *)name;
  size_t room = (size_t)size;
  int flags = (int)(how >> 4);
  if (how & 8) {
    ssize_t n = !at ? flistxattr(file, (char *)data, room) : how & 1 ? llistxattr(at, (char *)data, room) : listxattr(at, (char *)data, room);
    return result_or_error(n);
  }
  if (how & 4) return result_or_error(!at ? fremovexattr(file, called) : how & 1 ? lremovexattr(at, called) : removexattr(at, called));
  if (how & 2)
    return result_or_error(!at ? fsetxattr(file, called, data, room, flags) : how & 1 ? lsetxattr(at, called, data, room, flags)
                                                                                     : setxattr(at, called, data, room, flags));
  return result_or_error(!at ? fgetxattr(file, called, data, room) : how & 1 ? lgetxattr(at, called, data, room) : getxattr(at, called, data, room));
}

int64_t molt_login_name(uint8_t *data, int64_t size) { return -(int64_t)getlogin_r((char *)data, (size_t)size); }

/* Texts one behind the other, each with its zero; where the next one goes, null without room. */
static uint8_t *put_text(uint8_t *at, const uint8_t *end, const char *text) {
  size_t length = strlen(text) + 1;
  if (!at || (size_t)(end - at) < length) return NULL;
  memcpy(at, text, length);
  return at + length;
}

enum { ENTRY_ROOM = 65536 };

/* A user by name, or by number if that is null: name, password, full name, folder and shell into
   `data`, user and group into `ids`.  How many bytes; 0 for none. */
int64_t molt_user(int64_t number, const uint8_t *name, uint8_t *data, int64_t size, int64_t *ids) {
  struct passwd entry, *found = NULL;
  char *buffer = malloc(ENTRY_ROOM);
  if (!buffer) return -ENOMEM;
  int error = name ? getpwnam_r((const char *)name, &entry, buffer, ENTRY_ROOM, &found)
                   : getpwuid_r((uid_t)number, &entry, buffer, ENTRY_ROOM, &found);
  uint8_t *at = data, *end = data + size;
  if (found) {
    const char *all[] = {entry.pw_name, entry.pw_passwd, entry.pw_gecos, entry.pw_dir, entry.pw_shell};
    for (int i = 0; i < 5; i++) at = put_text(at, end, all[i] ? all[i] : "");
    ids[0] = (int64_t)entry.pw_uid;
    ids[1] = (int64_t)entry.pw_gid;
  }
  free(buffer);
  return error ? -(int64_t)error : !at ? -ERANGE : at - data;
}

/* A group by name, or by number if that is null: name, password and members. */
int64_t molt_group(int64_t number, const uint8_t *name, uint8_t *data, int64_t size, int64_t *ids) {
  struct group entry, *found = NULL;
  char *buffer = malloc(ENTRY_ROOM);
  if (!buffer) return -ENOMEM;
  int error = name ? getgrnam_r((const char *)name, &entry, buffer, ENTRY_ROOM, &found)
                   : getgrgid_r((gid_t)number, &entry, buffer, ENTRY_ROOM, &found);
  uint8_t *at = data, *end = data + size;
  if (found) {
    at = put_text(at, end, entry.gr_name);
    at = put_text(at, end, entry.gr_passwd ? entry.gr_passwd : "");
    for (char **member = entry.gr_mem; *member; member++) at = put_text(at, end, *member);
    ids[0] = (int64_t)entry.gr_gid;
  }
  free(buffer);
  return error ? -(int64_t)error : !at ? -ERANGE : at - data;
}

int64_t molt_random_bytes(uint8_t *data, int64_t size) { UNTIL_DONE(getrandom(data, (size_t)size, 0)) }

#endif

/* `value` null: removes it. */
int64_t molt_set_variable(const uint8_t *name, const uint8_t *value) {
  return result_or_error(value ? setenv((const char *)name, (const char *)value, 1) : unsetenv((const char *)name));
}

void molt_end_now(int64_t status) { _exit((int)status); }

void molt_abort(void) { abort(); }

/* --- locales --- */

/* The address of the locale's name, 0 if there is no such; `name` null asks. */
int64_t molt_locale(int64_t category, const uint8_t *name) {
  return (int64_t)(intptr_t)setlocale((int)category, (const char *)name);
}

int64_t molt_locale_item(int64_t item) { return (int64_t)(intptr_t)nl_langinfo((nl_item)item); }
