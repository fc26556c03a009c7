# The first matching clause wins; tuples, nested tuples of classes, and re-raise to an outer try.
class A(Exception):
    pass


class B(A):
    pass


class C(B, ValueError):
    pass


def which(error):
    try:
        try:
            raise error
        except (KeyError, ZeroDivisionError):
            return "lookup or zero"
        except B as caught:
            if isinstance(caught, ValueError):
                raise
            return "B"
        except A:
            return "A"
    except ValueError:
        return "outer ValueError"
    except Exception as other:
        return f"outer {type(other).__name__}"


for error in (A(), B(), C(), KeyError(), ValueError(), TypeError(), ZeroDivisionError(), OSError()):
    print(type(error).__name__, which(error))
groups = (LookupError, (ArithmeticError,))
try:
    {}["x"]
except groups[0]:
    print("by subscript")
try:
    1 / 0
except groups[1]:
    print("by tuple")
