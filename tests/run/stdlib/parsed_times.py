"""`time.strptime`, which CPython, too, has in Python."""
import time
from time import strptime

for text, form in (("2024-02-29 12:30:05", "%Y-%m-%d %H:%M:%S"), ("Mon Jan 5 98", "%a %b %d %y"), ("10:07 PM", "%I:%M %p"), ("366 2024", "%j %Y")):
    print(time.strptime(text, form)[:9])
print(strptime("1 2 2003", "%d %m %Y").tm_yday, type(strptime("2003", "%Y")).__name__)
for text, form in (("x", "%Y"), ("2024", "%Q"), ("2024 1", "%Y")):
    try:
        time.strptime(text, form)
    except ValueError as error:
        print(error)
