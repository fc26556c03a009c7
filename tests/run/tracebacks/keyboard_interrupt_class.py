# exit: 1
# BaseException subclasses other than SystemExit print a traceback too.
class Stop(BaseException):
    pass


try:
    raise Stop("user stop")
except Exception:
    print("not caught here")
finally:
    print("finally")
