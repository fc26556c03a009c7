# exit: 1
# Errors while a def is executed point at the default or the decorator.
def checked(limit):
    def decorate(function):
        raise ValueError(f"{function.__name__} exceeds {limit}")

    return decorate


print("defining")


@checked(limit=3)
def work(a, b=len("abc")):
    return a + b
