# calendar
import calendar
print(calendar.month(2024,2)); print(calendar.isleap(2000), calendar.monthrange(2023,2), calendar.day_name[0], list(calendar.Calendar().itermonthdays(2024,1))[:10])
print(calendar.TextCalendar().formatyear(2021)[:200])
