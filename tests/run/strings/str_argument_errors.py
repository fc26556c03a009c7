# str() and bytes() name the argument that is no str, before they look at what is to be converted.
def report(make):
    try:
        print(make())
    except (TypeError, LookupError) as e:
        print(type(e).__name__, e)


for odd in (5, 2.5, None, b"ascii"):
    report(lambda: str(b"x", odd))
    report(lambda: str(b"x", "ascii", odd))
    report(lambda: str("text", odd))
    report(lambda: bytes("x", odd))
    report(lambda: bytes("x", "ascii", odd))
report(lambda: str("text", "ascii"))
report(lambda: str(5, "ascii"))
report(lambda: str(b"x", "ascii"))
report(lambda: str(b"x", "no such codec"))
