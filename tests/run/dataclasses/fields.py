# field(): default_factory, init, repr, compare; fields(), asdict, astuple, replace.
from dataclasses import asdict, astuple, dataclass, field, fields, replace


@dataclass
class Job:
    name: str
    tags: list = field(default_factory=list)
    hidden: int = field(default=5, repr=False)
    ignored: int = field(default=0, compare=False)
    computed: str = field(init=False, default="c")


a, b = Job("a"), Job("b", ["x"], 7, ignored=9)
a.tags.append("new")
print(a, b, Job("a") == Job("a", ignored=3), Job("a") == Job("a", hidden=1), Job("z").tags)
print([f.name for f in fields(Job)], asdict(b), astuple(b), replace(b, name="c"), b.hidden)
try:
    Job("a", computed="x")
except TypeError as error:
    print(error)
try:

    @dataclass
    class Bad:
        items: list = []
except ValueError as error:
    print(error)
try:

    @dataclass
    class Order:
        a: int = 1
        b: int
except TypeError as error:
    print(error)
