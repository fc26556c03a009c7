/* The C library's calendar, on the ints of its `struct tm`. */
#ifndef MOLT_CALENDAR_H
#define MOLT_CALENDAR_H

#include <stdint.h>

/* Fills `fields`, of room for a `struct tm`, with the date of a time in UTC, or in local time. */
void molt_calendar(int64_t seconds, int64_t is_local, int32_t *fields);
/* mktime: the time of a date in local time; corrects `fields`. */
int64_t molt_time_of(int32_t *fields);
/* strftime; a name of the time zone that is not null stands in place of that in `fields`. */
int64_t molt_format_time(uint8_t *buffer, int64_t size, const uint8_t *format, const int32_t *fields, const uint8_t *zone);
/* The seconds east of UTC of a date, and the name of its zone, cut off where `name` ends. */
int64_t molt_zone_of(const int32_t *fields, uint8_t *name, int64_t size);
void molt_set_offset(int32_t *fields, int64_t seconds);
/* tzset: looks again at which zone is the system's, or the environment's. */
void molt_read_zone(void);

#endif
