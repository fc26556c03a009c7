/* The operating system: system calls that report errors in errno; see system.c. */
#ifndef MOLT_SYSTEM_H
#define MOLT_SYSTEM_H

#include <stdint.h>

int64_t molt_access(int32_t base, const uint8_t *path, int64_t mode, int64_t effective, int64_t follows);
int64_t molt_allowed_processors(int64_t process, uint8_t *mask, int64_t size);
int64_t molt_attribute(int32_t file, const uint8_t *path, const uint8_t *name, uint8_t *data, int64_t size, int64_t how);
int64_t molt_change_folder(int32_t file, const uint8_t *path);
int64_t molt_change_mode(int32_t file, const uint8_t *path, int64_t mode, int64_t follows);
int64_t molt_change_owner(int32_t file, const uint8_t *path, int64_t user, int64_t group, int64_t follows);
int64_t molt_copy_file_number(int32_t file, int64_t to, int64_t inherited);
int64_t molt_current_folder(uint8_t *data, int64_t size);
int64_t molt_file_flag(int32_t file, int64_t which, int64_t value);
int64_t molt_file_system(int32_t file, const uint8_t *path, int64_t *about);
int64_t molt_groups(int64_t *groups, int64_t size);
int64_t molt_group(int64_t number, const uint8_t *name, uint8_t *data, int64_t size, int64_t *ids);
int64_t molt_link(int32_t base, const uint8_t *from, int32_t to_base, const uint8_t *to, int64_t follows);
int64_t molt_loads(double *loads);
int64_t molt_locale(int64_t category, const uint8_t *name);
int64_t molt_locale_item(int64_t item);
int64_t molt_login_name(uint8_t *data, int64_t size);
int64_t molt_make_fifo(int32_t base, const uint8_t *path, int64_t mode);
int64_t molt_make_folder(int32_t base, const uint8_t *path, int64_t mode);
int64_t molt_make_pipe(int64_t *ends);
int64_t molt_next_name(int64_t folder, int64_t *about);
int64_t molt_open_at(int32_t base, const uint8_t *path, int64_t flags, int64_t mode);
int64_t molt_open_folder(int32_t file, const uint8_t *path);
int64_t molt_open_flag(int64_t which);
int64_t molt_process_number(int64_t which);
int64_t molt_process_of(int64_t which, int64_t process);
int64_t molt_processors(void);
int64_t molt_random_bytes(uint8_t *data, int64_t size);
int64_t molt_read_at(int32_t file, uint8_t *data, int64_t size, int64_t offset);
int64_t molt_read_link(int32_t base, const uint8_t *path, uint8_t *data, int64_t size);
int64_t molt_rename(int32_t base, const uint8_t *from, int32_t to_base, const uint8_t *to);
int64_t molt_run_command(const uint8_t *command);
int64_t molt_set_times(int32_t file, const uint8_t *path, const int64_t *times, int64_t follows);
int64_t molt_set_variable(const uint8_t *name, const uint8_t *value);
int64_t molt_status(int32_t file, const uint8_t *path, int64_t follows, int64_t *about);
int64_t molt_symlink(const uint8_t *target, int32_t base, const uint8_t *path);
int64_t molt_sync(int32_t file, int64_t data_only);
int64_t molt_system_names(uint8_t *data, int64_t size);
int64_t molt_terminal_name(int32_t file, uint8_t *data, int64_t size);
int64_t molt_terminal_size(int32_t file, int64_t *size);
int64_t molt_times(int64_t *ticks);
int64_t molt_truncate_path(const uint8_t *path, int64_t size);
int64_t molt_umask(int64_t mask);
int64_t molt_unlink(int32_t base, const uint8_t *path, int64_t is_folder);
int64_t molt_user(int64_t number, const uint8_t *name, uint8_t *data, int64_t size, int64_t *ids);
int64_t molt_write_at(int32_t file, const uint8_t *data, int64_t size, int64_t offset);
void molt_abort(void);
void molt_close_folder(int64_t folder);
void molt_end_now(int64_t status);

#endif
