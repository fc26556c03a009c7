# exit: 1
# A traceback through modules names each file.
from lib import outer


def callback(x):
    return x / 0


outer.run(callback)
