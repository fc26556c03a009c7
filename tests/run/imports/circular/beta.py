print("beta starts")
import alpha

seen_of_alpha = [n for n in ("early", "name") if hasattr(alpha, n)]
name = "beta"


def call_alpha():
    return "called " + alpha.name


try:
    from alpha import name as too_early
except ImportError as error:
    print(type(error).__name__, str(error).split(" (")[0])
print("beta ends")
