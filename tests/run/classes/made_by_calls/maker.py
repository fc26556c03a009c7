class Meta(type):
    pass


def make(name, bases=(), namespace=None):
    return type(name, bases, namespace or {})
