# exit: 7
# raise SystemExit works without sys.
class Quit(SystemExit):
    pass


def main():
    try:
        raise Quit(7)
    except KeyError:
        pass
    finally:
        print("finally")


main()
