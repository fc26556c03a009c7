# exit: 2
"""argparse: kinds of arguments, help, usage, errors and exit statuses."""

import argparse
import sys

sys.stderr = sys.stdout
parser = argparse.ArgumentParser(prog="tool", description="Does things with files.", epilog="See also: nothing.")
parser.add_argument("files", nargs="+", help="files to read")
parser.add_argument("-n", "--number", type=int, default=3, metavar="N", help="how many (default: %(default)s)")
parser.add_argument("--mode", choices=["fast", "slow"], help="how")
parser.add_argument("-v", "--verbose", action="count", default=0)
parser.add_argument("--ratio", type=float)
parser.add_argument("--version", action="version", version="%(prog)s 1.0")
group = parser.add_argument_group("output")
either = group.add_mutually_exclusive_group()
either.add_argument("--out", default="-", help="where to, a long explanation that has to be wrapped because it does not fit")
either.add_argument("--quiet", action="store_true")
group.add_argument("--tag", action="append", default=[])
group.add_argument("--define", nargs=2, action="append", metavar=("KEY", "VALUE"))

print(parser.parse_args(["-n", "5", "-vv", "a", "b", "--tag", "x", "--tag=y", "--define", "k", "v"]))
print(parser.parse_args(["--num", "7", "--quiet", "--", "-a"]))
print(parser.parse_known_args(["a", "--unknown"]))
parser.print_help()
parser.print_usage()
for arguments in (
    ["--help"], ["--version"], [], ["-n", "q", "f"], ["f", "--mode", "z"], ["f", "--nope"], ["f", "--ver"],
    ["--out", "x", "--quiet", "f"], ["f", "--define", "k"], ["-n"], ["f", "--quiet=3"],
):
    try:
        parser.parse_args(arguments)
    except SystemExit as stop:
        print("exit", stop.code)

git = argparse.ArgumentParser(prog="git", exit_on_error=False)
commands = git.add_subparsers(dest="command", required=True, title="commands")
clone = commands.add_parser("clone", help="copies", aliases=["cl"])
clone.add_argument("url")
clone.set_defaults(run=len)
print(git.parse_args(["clone", "u"]), git.parse_args(["cl", "u"]).command)
git.print_help()
clone.print_help()
try:
    git.parse_args(["push"])
except argparse.ArgumentError as error:
    print(error)


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values.upper())


def even(text):
    if int(text) % 2:
        raise argparse.ArgumentTypeError(f"{text} is odd")
    return int(text)


other = argparse.ArgumentParser(prog="other", formatter_class=argparse.ArgumentDefaultsHelpFormatter, add_help=False)
other.add_argument("--name", action=Upper, default="x", help="a name")
other.add_argument("--even", type=even, default=2, help="a number")
other.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True, help="whether")
print(other.parse_args(["--name", "abc", "--no-flag"]))
print(other.format_help())
other.parse_args(["--even", "3"])
