# exit: 1
# Frames of wrappers carry the wrapper's name.
def logged(function):
    def wrapper(*args, **kwargs):
        print("calling", function.__name__)
        return function(*args, **kwargs)
    return wrapper


@logged
@logged
def divide(a, b):
    return a // b


divide(6, 3)
divide(1, b=0)
