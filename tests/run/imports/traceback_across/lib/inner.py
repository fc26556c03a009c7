def apply(callback, value):
    result = callback(value)
    return result
