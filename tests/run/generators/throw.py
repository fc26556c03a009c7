# throw raises at the yield; the generator may catch it, go on, or end.
def resilient():
    value = 0
    while value < 5:
        try:
            yield value
        except ValueError as error:
            print("handled", error)
            value += 10
            yield "from handler"
        finally:
            print("finally", value)
        value += 1


g = resilient()
print(next(g), next(g), g.throw(ValueError("v")))
try:
    next(g)
except StopIteration:
    print("ended")
g = resilient()
next(g)
try:
    g.throw(KeyError("unhandled"))
except KeyError as error:
    print("out", error)
print(next(g, "finished"))
g = resilient()
try:
    g.throw(RuntimeError("before start"))
except RuntimeError as error:
    print(error)
print(next(g, "finished"))
g = resilient()
next(g)
print(g.throw(ValueError), g.close())
for bad in (5, int, "x"):
    g = resilient()
    next(g)
    try:
        g.throw(bad)
    except TypeError as error:
        print(error)
