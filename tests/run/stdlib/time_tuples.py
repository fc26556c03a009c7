# time: struct_time, gmtime, localtime, mktime, strftime and their errors
import time
t=time.gmtime(0)
print(repr(t), t[:3], t.tm_yday, time.struct_time.__mro__, time.struct_time.n_sequence_fields, t == (1970,1,1,0,0,0,3,1,0), len(t))
for f in (lambda: time.struct_time((1,2)), lambda: time.struct_time(3), lambda: time.strftime('%Y',(1,)), lambda: time.strftime(3), lambda: time.mktime((2024,13,1,0,0,0,0,0,0)), lambda: time.strftime('%Y',(2024,13,1,0,0,0,0,0,0)), lambda: time.gmtime(1e30), lambda: time.strftime('%Y',(2024,1,1,0,0,0,0,0,'x')), lambda: time.gmtime('x'), lambda: time.strftime('%H',(2024,1,1,25,0,0,0,0,0)), lambda:time.asctime((1,)), lambda: time.gmtime(float('nan')), lambda: time.strftime("a\0b"), lambda: time.strftime("%Y", 5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(time.strftime('%Y-%m-%d', (2024,0,0,0,0,0,0,0,0)), time.asctime(time.gmtime(0)), time.timezone, time.tzname, time.daylight, time.altzone)
print(time.strftime("%Y-%m-%d %H:%M:%S %j %a %A %b %B %p %I %y %U %W %% é", time.gmtime(1709208000)), time.ctime(0), time.localtime(86400.9)[:6], time.mktime(time.localtime(1e9)), time.gmtime(-1.5)[:6])
print(time.struct_time(range(9)), time.strftime(""), time.gmtime(10**11).tm_year)
