# Loops, tries and withs nested deep, left from the innermost place.
class Level:
    def __init__(self, n):
        self.n = n

    def __enter__(self):
        return self.n

    def __exit__(self, *error):
        log.append(self.n)


log = []


def dive(how):
    for a in range(2):
        for b in range(2):
            for c in range(2):
                for d in range(2):
                    with Level(1):
                        try:
                            while True:
                                with Level(2) as two, Level(3):
                                    try:
                                        if how == "return":
                                            return a, b, c, d
                                        if how == "raise":
                                            raise KeyError(two)
                                        if how == "break":
                                            break
                                        continue_ = True
                                    finally:
                                        log.append("f")
                                if continue_:
                                    break
                        except KeyError as error:
                            log.append(str(error))
                            break
                        else:
                            log.append("else")
                            if (a, b, c, d) == (0, 1, 0, 1):
                                return "far enough"
    return "end"


continue_ = False
for how in ("return", "raise", "break"):
    log.clear()
    print(how, dive(how), log)
