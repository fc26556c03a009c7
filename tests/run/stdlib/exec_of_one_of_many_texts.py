"""Texts that are one of several: names bound often, loops over texts, parameters, formatted strings."""
def gen():
    exec("""
z = 2
def setZ():
    global z
    z = 3*z
setZ()
""")
gen()
print(z)
class Doubling(dict):
    """Asked by its own methods where it is the locals, or both."""

    def __missing__(self, key):
        return key * 2


class Named(dict):
    def __getitem__(self, key):
        return f"<{key}>"


class Listed(dict):
    def __getitem__(self, key):
        return dir if key == "dir" else super().__getitem__(key)

    def keys(self):
        return iter([2, 3, 1])


print(eval("left + right", Named()), eval("q + word", Doubling(word="w")), eval("dir()", {}, Listed()))
for text in ("1 + 1", "2 +", "'a' * 3"):
    try:
        print(eval(text))
    except SyntaxError as e:
        print(e)
def check(src, mode="exec"):
    try:
        compile(src, "<t>", mode)
    except SyntaxError as e:
        print(mode, e)
    else:
        print(mode, "fine")
check("x = 1")
check("x = ")
check("1 + (", mode="eval")
check("return 5")
src = "a = 1"
exec(src)
src = "a += 1"
exec(src)
print(a)
for name in ("one", "two"):
    exec(f"def {name}(): return '{name}'")
print(one(), two())
for n, t in [("p", "1"), ("q", "2")]:
    print(n, eval("%s + 1" % t))
try:
    exec(chr(0xD800))
except UnicodeEncodeError as e:
    print(e)


class Checks:
    def refused(self, text, *, mode="exec"):
        try:
            compile(text, "<text>", mode)
        except SyntaxError as e:
            return e.msg
        return "no error"

    def run(self):
        print(self.refused("def f(:"), self.refused("1 +", mode="eval"), self.refused("x"))


Checks().run()
