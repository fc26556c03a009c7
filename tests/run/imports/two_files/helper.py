print("helper runs as", __name__)
VALUE = 5
log = ["helper"]


def greet(name):
    return f"hello {name} from {__name__}"


def read():
    return VALUE
