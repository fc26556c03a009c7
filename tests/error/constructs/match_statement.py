def kind(value):
    match value:
        case 0:
            return "zero"
        case [x, *rest]:
            return "list"
        case {"k": v}:
            return "dict"
        case str() as s if s:
            return "text"
        case _:
            return "other"
