# str() uses __str__, else __repr__; results must be strings.
class Both:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


class OnlyRepr:
    def __repr__(self):
        return "only-repr"


class Bad:
    def __str__(self):
        return 5

    def __repr__(self):
        return None


print(
    str(Both()),
    repr(Both()),
    [Both()],
    (Both(),),
    {1: Both()},
    f"{Both()} {Both()!r}",
    "%s %r" % (Both(), Both()),
)
print(
    str(OnlyRepr()), str(), str(None), str(1.0), str([]), str(b"x"), str(object=7), str(OnlyRepr), str(type)
)
for attempt in (
    lambda: str(Bad()),
    lambda: repr(Bad()),
    lambda: f"{Bad()}",
    lambda: print(Bad()),
    lambda: [Bad()].__repr__(),
):
    try:
        attempt()
    except TypeError as error:
        print(error)
