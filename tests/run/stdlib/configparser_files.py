"""configparser: reading, interpolation, converting, writing, errors."""

import configparser
import io

parser = configparser.ConfigParser()
parser.read_string("""\
[DEFAULT]
x = 1
[a]
y = %(x)s2
z: yes
# a comment
[b]
list =
  one
  two
empty =
""")
print(parser.sections(), parser["a"]["y"], parser.getboolean("a", "z"), repr(parser["b"]["list"]), parser.getint("a", "x"))
print(parser.has_option("a", "q"), dict(parser["a"]), parser.get("a", "q", fallback="none"), "a" in parser, parser.options("b"))
parser["c"] = {"k": "v"}
parser.set("c", "n", "2.5")
print(parser.getfloat("c", "n"), parser["c"].getfloat("n"), parser.remove_option("c", "k"), parser.remove_section("b"))
out = io.StringIO()
parser.write(out)
print(out.getvalue())
for text, section, option in (
    ("x=1", "", ""), ("[a]\nx=1\nx=2", "", ""), ("[a]\n[a]", "", ""), ("[a]\nword", "", ""), ("[a]", "no", "x"),
    ("[a]", "a", "no"), ("[a]\nx=%(y)s", "a", "x"), ("[a]\nx=%", "a", "x"), ("[a]\nx=%(x)s", "a", "x"),
):
    try:
        other = configparser.ConfigParser()
        other.read_string(text)
        other.get(section, option)
    except configparser.Error as error:
        print(type(error).__name__, str(error).replace("\n", "|"))
raw = configparser.RawConfigParser(allow_no_value=True, delimiters=("=",))
raw.read_string("[s]\nalone\nk=%(a)s\n")
print(raw["s"]["alone"], raw["s"]["k"])
extended = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
extended.read_dict({"a": {"x": "1"}, "b": {"y": "${a:x}2"}})
print(extended["b"]["y"], parser.read("/no/such/file"))
try:
    parser.getboolean("a", "y")
except ValueError as error:
    print(error)
