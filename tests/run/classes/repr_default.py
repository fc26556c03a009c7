# Default reprs hold an address; everything else about them is fixed.
class Widget:
    class Part:
        pass

    def run(self):
        pass


def strip(text):
    return text[: text.index(" at 0x")] + ">"


print(
    strip(repr(Widget())),
    strip(repr(Widget.Part())),
    strip(str(object())),
    strip(repr(lambda: 0)),
    strip(repr(strip)),
    strip(repr(Widget.run)),
)
print(
    strip(repr(Widget().run)),
    strip(repr(x for x in ())),
    strip(repr(iter([]))),
    strip(f"{Widget()}"),
    strip(repr([Widget()])[1:]),
)
print(Widget.__repr__ is object.__repr__, Widget.__str__ is object.__str__)
