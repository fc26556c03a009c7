# __getattr__ is a fallback; __getattribute__, __setattr__ and __delattr__ see everything.
class Lazy:
    present = "class"

    def __getattr__(self, name):
        print("getattr", name)
        if name.startswith("x"):
            value = name * 2
            setattr(self, name, value)
            return value
        raise AttributeError(f"no {name} here")


a = Lazy()
print(a.present, a.xy, a.xy, hasattr(a, "q"), getattr(a, "z", "default"))
try:
    a.w
except AttributeError as error:
    print(error)


class Guard:
    def __init__(self):
        self.ok = 1

    def __setattr__(self, name, value):
        print("set", name, value)
        if name == "bad":
            raise AttributeError("refused")
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)


g = Guard()
g.ok += 1
del g.ok
for name in ("bad", "fine"):
    try:
        setattr(g, name, 5)
    except AttributeError as error:
        print(error)
print(vars(g))


class Spy:
    def __init__(self):
        self.a = 1

    def __getattribute__(self, name):
        print("look", name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return "fallback " + name

    def method(self):
        return self.a


s = Spy()
print(s.a, s.method(), s.nope, len([s]), str(type(s)))
