/* The C library's calendar: `struct tm` is known by its name here only. */
#define _GNU_SOURCE
#include "calendar.h"

#include <string.h>
#include <time.h>

void molt_calendar(int64_t seconds, int64_t is_local, int32_t *fields) {
  time_t when = (time_t)seconds;
  if (is_local)
    localtime_r(&when, (struct tm *)(void *)fields);
  else
    gmtime_r(&when, (struct tm *)(void *)fields);
}

int64_t molt_time_of(int32_t *fields) { return (int64_t)mktime((struct tm *)(void *)fields); }

int64_t molt_zone_of(const int32_t *fields, uint8_t *name, int64_t size) {
  const struct tm *tm = (const struct tm *)(const void *)fields;
  strncpy((char *)name, tm->tm_zone ? tm->tm_zone : "", (size_t)size - 1);
  name[size - 1] = 0;
  return tm->tm_gmtoff;
}

void molt_set_offset(int32_t *fields, int64_t seconds) { ((struct tm *)(void *)fields)->tm_gmtoff = (long)seconds; }

void molt_read_zone(void) {
#ifndef __wasi__
  tzset();
#endif
}

int64_t molt_format_time(uint8_t *buffer, int64_t size, const uint8_t *format, const int32_t *fields, const uint8_t *zone) {
  struct tm tm = *(const struct tm *)(const void *)fields;
  if (zone) tm.tm_zone = (const char *)zone;
  return (int64_t)strftime((char *)buffer, (size_t)size, (const char *)format, &tm);
}
