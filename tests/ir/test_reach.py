"""What a program reaches of a library: classes with instances, by names that are looked up."""

from __future__ import annotations

from molt.compiler.ir.model import ClassRecord, Const, MethodRecord, ModuleRecord, Unit
from molt.compiler.ir.reach import Reached, find_reached, mentions_of
from molt.compiler.ir.reader import read_unit

LIBRARY = """
func alloc(%id.1: i64) -> word 'alloc':
b1:
  %2 = null
  return %2
func make_stream() -> word 'make_stream':
b1:
  %1: i64 = const [rep=I64, value=1]
  %2 = call %1 [rep=WORD, symbol='alloc', sig=sig('(i64) -> word'), rep=WORD]
  return %2
func stream_write__boxed() -> word 'write':
b1:
  %1 = object [const=const('str', 'close')]
  return %1
func is_list(%cls.1: word) -> bool 'is_list':
b1:
  %2 = static_object [name='list__type']
  %3: bool = compare %1, %2 [op='==']
  return %3
func get_list() -> word 'get_list':
b1:
  %1 = static_object [name='list__type']
  return %1
func make_anything() -> word 'make_anything':
b1:
  %1 = object [const=const('str', '__new__')]
  return %1
func get_stream_class() -> word 'get_stream_class':
b1:
  %1 = static_object [name='stream__type']
  return %1
func look_up() -> word 'look_up':
b1:
  %1 = object [const=const('str', 'write')]
  return %1
"""


def _library() -> Unit:
    unit = read_unit(LIBRARY, "lib")
    write = MethodRecord("write", "method", "stream_write", "stream_write__boxed")
    close = MethodRecord("close", "constant", constant=Const(None, "none"))
    new = MethodRecord("__new__", "static", "new", "new__boxed")
    unit.classes = [
        ClassRecord("object__type", 0, "object", "builtins", "object", "", ("object__type",), (close, new)),
        ClassRecord("stream__type", 1, "stream", "io", "stream", "object__type", ("stream__type", "object__type"), (write, close, new), doc="A stream."),
        ClassRecord("list__type", 2, "list", "builtins", "list", "object__type", ("list__type", "object__type"), (write,)),
    ]  # fmt: skip
    unit.modules = [ModuleRecord("builtins", "", "", (), (MethodRecord("list", "class_object", "list__type"),))]
    return unit


def _reach(*roots: str, names: frozenset[str] | None = frozenset(), gives_classes: bool = False) -> Reached:
    library = _library()
    return find_reached(
        mentions_of(library, "alloc"), library, {},
        names=names, roots=roots, class_of_kind={}, ids=[], gives_classes=gives_classes,
    )  # fmt: skip


def _members(reached: Reached) -> list[str]:
    return [f"{c.name}.{member.name}" for c in reached.records.classes for member in c.members]


def test_a_class_is_reached_by_making_an_instance_and_so_are_its_bases() -> None:
    assert _reach("make_stream").classes == {"stream__type", "object__type"}
    assert _reach("look_up").classes == set()


def test_a_method_needs_its_class_and_its_name() -> None:
    assert _members(_reach("make_stream")) == []
    assert _members(_reach("look_up")) == []
    assert _members(_reach("make_stream", "look_up")) == ["stream.write"]


def test_the_words_of_a_boxed_entry_are_not_looked_up() -> None:
    reached = _reach("make_stream", "look_up")
    assert "stream.close" not in _members(reached)


def test_any_name_finds_all_members_of_reached_classes() -> None:
    library = _library()
    del library.modules[0]
    reached = find_reached(
        mentions_of(library, "alloc"), library, {},
        names=None, roots=["make_stream"], class_of_kind={}, ids=[], gives_classes=False,
    )  # fmt: skip
    assert _members(reached) == [
        "object.close", "object.__new__", "stream.write", "stream.close", "stream.__new__"
    ]  # fmt: skip


def test_asking_whether_a_class_is_this_one_does_not_reach_it() -> None:
    assert _reach("is_list").classes == set()
    assert _reach("get_list").classes == {"list__type", "object__type"}


def test_a_module_gives_its_classes_by_name() -> None:
    assert "list__type" in _reach(names=frozenset({"list"})).classes


def test_constants_are_instances() -> None:
    library = _library()
    reached = find_reached(
        mentions_of(library, "alloc"), library, {},
        names=frozenset(), roots=["look_up"], class_of_kind={"str": 2}, ids=[], gives_classes=False,
    )  # fmt: skip
    assert "list__type" in reached.classes


def test_a_constructor_needs_the_class_object_not_only_instances() -> None:
    assert _members(_reach("make_stream", "make_anything")) == []
    assert _members(_reach("get_stream_class")) == []
    # A class that is given gives its bases' constructors too.
    assert _members(_reach("get_stream_class", "make_anything")) == ["object.__new__", "stream.__new__"]


def test_a_constructor_is_kept_where_instances_give_their_class_or_the_program_names_it() -> None:
    both = ["object.__new__", "stream.__new__"]
    assert _members(_reach("make_stream", "make_anything", gives_classes=True)) == both
    assert _members(_reach("make_stream", names=frozenset({"__new__"}))) == both


def test_docstrings_of_classes_are_kept_where_they_can_be_asked_for() -> None:
    def docs(reached: Reached) -> list[str]:
        return [record.doc for record in reached.records.classes if record.doc]

    assert docs(_reach("make_stream")) == []
    assert docs(_reach("make_stream", names=frozenset({"__doc__"}))) == ["A stream."]
    assert docs(_reach("look_up", names=frozenset({"__doc__"}))) == []
