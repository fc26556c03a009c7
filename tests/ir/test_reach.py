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
func look_up() -> word 'look_up':
b1:
  %1 = object [const=const('str', 'write')]
  return %1
"""


def _library() -> Unit:
    unit = read_unit(LIBRARY, "lib")
    write = MethodRecord("write", "method", "stream_write", "stream_write__boxed")
    close = MethodRecord("close", "constant", constant=Const(None, "none"))
    unit.classes = [
        ClassRecord("object__type", 0, "object", "builtins", "object", "", ("object__type",), (close,)),
        ClassRecord("stream__type", 1, "stream", "io", "stream", "object__type", ("stream__type", "object__type"), (write, close)),
        ClassRecord("list__type", 2, "list", "builtins", "list", "object__type", ("list__type", "object__type"), (write,)),
    ]  # fmt: skip
    unit.modules = [ModuleRecord("builtins", "", "", (), (MethodRecord("list", "class_object", "list__type"),))]
    return unit


def _reach(*roots: str, names: frozenset[str] | None = frozenset()) -> Reached:
    library = _library()
    return find_reached(mentions_of(library, "alloc"), library, {}, names=names, roots=roots, class_of_kind={}, ids=[])


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
        mentions_of(library, "alloc"), library, {}, names=None, roots=["make_stream"], class_of_kind={}, ids=[]
    )
    assert _members(reached) == ["object.close", "stream.write", "stream.close"]


def test_asking_whether_a_class_is_this_one_does_not_reach_it() -> None:
    assert _reach("is_list").classes == set()
    assert _reach("get_list").classes == {"list__type", "object__type"}


def test_a_module_gives_its_classes_by_name() -> None:
    assert "list__type" in _reach(names=frozenset({"list"})).classes


def test_constants_are_instances() -> None:
    library = _library()
    reached = find_reached(
        mentions_of(library, "alloc"), library, {}, names=frozenset(), roots=["look_up"], class_of_kind={"str": 2}, ids=[]
    )
    assert "list__type" in reached.classes
