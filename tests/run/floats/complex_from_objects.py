# complex() of objects with __complex__, __float__ or __index__, as first and as second argument.
class ByComplex:
    def __init__(self, result):
        self.result = result

    def __complex__(self):
        return self.result


class ByFloat:
    def __float__(self):
        return 2.5


class ByIndex:
    def __index__(self):
        return 7


class Both(ByFloat):
    def __complex__(self):
        return 1j


for arguments in (
    (ByComplex(1j + 10),),
    (ByComplex(6),),
    (ByComplex(6.0),),
    (ByComplex("a"),),
    (ByComplex(None),),
    (ByFloat(),),
    (ByIndex(),),
    (Both(),),
    (1, ByComplex(1j)),
    (1, ByFloat()),
    (1, Both()),
    (ByComplex(2j), 3),
    (ByIndex(), ByIndex()),
    (ByComplex(True), 1),
    (object(),),
    (1, object()),
):
    try:
        print(complex(*arguments))
    except TypeError as error:
        print(error)
