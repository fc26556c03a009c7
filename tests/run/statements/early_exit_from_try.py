# Every pair of (how the body ends) and (how finally ends).
def run(body, final):
    for turn in range(2):
        try:
            if body == "return":
                return "body"
            if body == "raise":
                raise ValueError("body")
            if body == "break":
                break
            if body == "continue":
                continue
        finally:
            if final == "return":
                return "final"
            if final == "raise":
                raise KeyError("final")
            if final == "break":
                break
            if final == "continue":
                continue
        log.append("after try")
    else:
        return "exhausted"
    return "left"


for body in ("pass", "return", "raise", "break", "continue"):
    for final in ("pass", "return", "raise", "break", "continue"):
        log = []
        try:
            result = run(body, final)
        except (ValueError, KeyError) as error:
            result = f"{error!r} from {error.__context__!r}"
        print(body, final, result, log)
