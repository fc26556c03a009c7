STEP = 1
token = None


def scale(number):
    return number * 3


def restore(original=scale):
    global scale
    scale = original


class Pair:
    def __init__(self, first, second):
        self.first = first
        self.second = second

    def total(self):
        return self.first + self.second
