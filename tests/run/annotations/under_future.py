# Under `from __future__ import annotations` no annotation is evaluated, whatever it is.
from __future__ import annotations


def say(text):
    print("evaluated", text)
    return int


x: say("module") = 1


class Point:
    y: say("class") = 2

    def move(self, by: undefined) -> say("result"):
        return self.y + by


[0][say("target")]: say("no")
print(x, Point().move(3))
