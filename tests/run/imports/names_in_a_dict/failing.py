import sys
def cb(): return flag, globals() is keep
keep = globals()
flag = 5
sys.hook = cb
raise ValueError("no")
