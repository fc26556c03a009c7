"""csv: reading and writing in all ways of quoting, dialects, dicts, the sniffer, the errors."""

import csv
import io


def written(*rows, **options):
    file = io.StringIO(newline="")
    writer = csv.writer(file, **options)
    for row in rows:
        writer.writerow(row)
    return repr(file.getvalue())


print(written([], [""], ["", ""], [None], [1, 2.5, "a b"], ["a,b", 'c"d'], ["\n", "\r"], ("x", True)))
print(written(["a b", ""], delimiter=" "), written(["a\nb\rc"], lineterminator="!"))
print(written([1, "a", 2.5, None, True, 1j], quoting=csv.QUOTE_NONNUMERIC), written([1, "a"], quoting=csv.QUOTE_ALL))
print(written(["a,b", "\\"], quoting=csv.QUOTE_NONE, escapechar="\\"), written(['a"b\\'], doublequote=False, escapechar="\\"))
print(written(['a"b'], quotechar="'"), written(["a'b"], quotechar="'"), written(['"'], escapechar='"'))
for row, options in ((3, {}), (["a,b"], {"quoting": csv.QUOTE_NONE}), ([""], {"quoting": csv.QUOTE_NONE}), (['a"b'], {"doublequote": False})):
    try:
        written(row, **options)
    except csv.Error as error:
        print(error)

for lines, options in (
    (["a,b,c\r\n", "1,2,3\n", "\n", '"x,y","z""w",\n'], {}),
    (['"two\n', 'lines",b\n'], {}),
    (["a b  c"], {"delimiter": " ", "skipinitialspace": True}),
    (["1,2.5,'x'"], {"quoting": csv.QUOTE_NONNUMERIC, "quotechar": "'"}),
    (["a\\,b,c\\\n", "d"], {"escapechar": "\\"}),
    (['"a\\"b"'], {"escapechar": "\\", "doublequote": False}),
    (['a"b"c,"d"e'], {}),
    (['"unfinished'], {}),
    (["'a','b'"], {"quoting": csv.QUOTE_NONE}),
    (["a,b\rc"], {}),
    (['"a"b'], {"strict": True}),
    (['"ab'], {"strict": True}),
    ([b"a"], {}),
    (["1,x"], {"quoting": csv.QUOTE_NONNUMERIC}),
):
    try:
        print(list(csv.reader(lines, **options)))
    except (csv.Error, ValueError) as error:
        print(type(error).__name__, error)

reader = csv.reader(['"a\n', 'b"\n', "c\n"])
print(next(reader), reader.line_num, next(reader), reader.line_num, reader.dialect.delimiter)
print(csv.field_size_limit(3), csv.field_size_limit())
try:
    list(csv.reader(["abcd"]))
except csv.Error as error:
    print(error)
csv.field_size_limit(131072)

file = io.StringIO()
rows = csv.DictWriter(file, ["a", "b"], restval="-", extrasaction="ignore")
rows.writeheader()
rows.writerows([{"a": 1, "b": 2}, {"a": 3, "c": 4}])
print(repr(file.getvalue()))
print(list(csv.DictReader(io.StringIO("a,b\n1,2\n3,4,5\n6\n"), restkey="more", restval="none")))
try:
    csv.DictWriter(file, ["a"]).writerow({"b": 1})
except ValueError as error:
    print(error)


class Semicolons(csv.excel):
    delimiter = ";"


csv.register_dialect("semicolons", Semicolons)
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_ALL)
print(csv.list_dialects(), list(csv.reader(["a;b"], "semicolons")), written(["a", 1], dialect="pipes"))
dialect = csv.get_dialect("pipes")
print(dialect.delimiter, dialect.quoting, dialect.quotechar, dialect.escapechar, repr(dialect.lineterminator), dialect.strict)
csv.unregister_dialect("pipes")
for action in (
    lambda: csv.get_dialect("pipes"),
    lambda: csv.unregister_dialect("pipes"),
    lambda: csv.register_dialect(1),
    lambda: csv.reader([], delimiter="ab"),
    lambda: csv.reader([], quoting=9),
    lambda: csv.reader([], quotechar=3),
    lambda: csv.reader([], quotechar=None, quoting=csv.QUOTE_ALL),
    lambda: csv.reader([], lineterminator=None),
    lambda: csv.reader([], unknown=1),
    lambda: csv.reader(3),
    lambda: csv.reader(),
    lambda: csv.writer(3),
):
    try:
        action()
    except (csv.Error, TypeError) as error:
        print(type(error).__name__, error)
print(csv.Sniffer().sniff("a;b;c\n1;2;3\n4;5;6\n").delimiter, csv.Sniffer().has_header("name,n\nx,1\ny,2\n"))
