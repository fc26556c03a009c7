/* The C library's calendar, on the ints of its `struct tm`. */
#ifndef MOLT_CALENDAR_H
#define MOLT_CALENDAR_H

#include <stdint.h>

/* Fills `fields`, of room for a `struct tm`, with the date of a time in UTC, or in local time. */
void molt_calendar(int64_t seconds, int64_t is_local, int32_t *fields);
/* mktime: the time of a date in local time; corrects `fields`. */
int64_t molt_time_of(int32_t *fields);
/* strftime. */
int64_t molt_format_time(uint8_t *buffer, int64_t size, const uint8_t *format, const int32_t *fields);

#endif
