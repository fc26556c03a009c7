/* The C library's calendar: `struct tm` is known by its name here only. */
#include "calendar.h"

#include <time.h>

void molt_calendar(int64_t seconds, int64_t is_local, int32_t *fields) {
  time_t when = (time_t)seconds;
  if (is_local)
    localtime_r(&when, (struct tm *)(void *)fields);
  else
    gmtime_r(&when, (struct tm *)(void *)fields);
}

int64_t molt_time_of(int32_t *fields) { return (int64_t)mktime((struct tm *)(void *)fields); }

int64_t molt_format_time(uint8_t *buffer, int64_t size, const uint8_t *format, const int32_t *fields) {
  return (int64_t)strftime((char *)buffer, (size_t)size, (const char *)format, (const struct tm *)(const void *)fields);
}
