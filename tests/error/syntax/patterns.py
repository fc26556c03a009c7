def irrefutable(x):
    match x:
        case y:
            pass
        case 1:
            pass

match 1:
    case [a, *b, *c]:
        pass

match 2:
    case (a | [a]):
        pass

match 3:
    case [a, a]:
        pass

match 4:
    case {"k": 1, "k": 2}:
        pass

match 5:
    case C(x=1, x=2):
        pass

match 6:
    case [1] | [x]:
        pass
