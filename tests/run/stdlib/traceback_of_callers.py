# `traceback`: where a program is.
import sys
import traceback


def inner():
    print("".join(traceback.format_stack()))
    print([(each.name, each.line) for each in traceback.extract_stack()])
    print([frame.f_code.co_name for frame, _ in traceback.walk_stack(None)])
    traceback.print_stack(file=sys.stdout, limit=1)


def outer():
    inner()


outer()
