count = 0


class Counter:
    pass


def bump():
    global count
    count += 1
    return count
