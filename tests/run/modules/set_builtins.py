import builtins, gettext
import io
import linecache
import shutil

def show():
    print("shown")
show()
old = builtins.print
def mine(*args, **kw):
    old("<", *args, ">", **kw)
builtins.print = mine
show()
builtins.print = old
show()
builtins.extra = 5
print(extra)
del builtins.extra
try:
    print(extra)
except NameError as e:
    print(e)
try:
    del builtins.extra
except AttributeError as e:
    print(e)
gettext.install("nothing", names=["ngettext"])
print(_("text"), ngettext("a", "b", 2))
builtins.__dict__["more"] = 7
print(more, builtins.more, "more" in vars(builtins), hasattr(builtins, "more"))
del builtins.__dict__["more"]
print(hasattr(builtins, "more"))
def fake(*a): return "fake", a
builtins.open = fake
print(open(1), eval("open(2)"))
class C:
    o = open(3)
    def f(self): return [open(i) for i in range(2)]
print(C.o, C().f())
print(builtins.open(5))
from builtins import open as o2
print(o2(6))
x = builtins
print(x.open(7))
shutil.open = lambda *a: "of shutil"
del builtins.open
try:
    open(1)
except NameError as e:
    print(e)
builtins.open = io.open


def fail(*args, **kwargs):
    raise OSError("not to be had")


shutil.open = fail
try:
    shutil.copyfile(__file__, "nowhere")
except OSError as e:
    print(e)
del shutil.open
print(len(linecache.getlines(__file__)) > 10, shutil.open is open if hasattr(shutil, "open") else "none")
builtins.input = lambda prompt="": prompt + "!"
print(input("what"))
for name in ("print", "open"):
    try:
        delattr(builtins, "nothing_" + name)
    except AttributeError as e:
        print(e)
