"""System checks and commands."""

import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from molt.django import builds
from molt.django.builds import hash_sources, is_stale, write_record
from molt.django.checks import check_library, check_views
from molt.django.conf import Config, current_config
from molt.django.registry import OffloadedView
from tests.client.libraries import environment
from tests.django.test_offload import MoltSettings


def ids(messages: object) -> list[str | None]:
    return [message.id for message in messages]


def config(**changes: object) -> Config:
    return Config(**{"entries": "entries_for_django", "library": Path("none.so"), **changes})


def test_a_view_of_a_known_entry_passes() -> None:
    assert ids(check_views(config(), [OffloadedView("search", None, "views.search")])) == []


def test_a_view_of_an_unknown_entry() -> None:
    (message,) = check_views(config(), [OffloadedView("serach", None, "views.search")])
    assert message.id == "molt.E001"
    assert message.msg == "the view views.search names the entry 'serach', which entries_for_django does not have"
    assert "search" in message.hint


def test_a_module_that_cannot_be_imported() -> None:
    assert ids(check_views(config(entries="no_such_module"), [])) == ["molt.E003"]


def test_a_library_that_is_not_built() -> None:
    assert ids(check_library(config())) == ["molt.W001"]
    assert ids(check_library(config(allow_fallback=False))) == ["molt.E005"]
    assert ids(check_library(config(mode="python"))) == []


def test_a_library_that_cannot_be_loaded(tmp_path: Path) -> None:
    library = tmp_path / "bad.so"
    library.write_text("no library")
    assert ids(check_library(config(library=library))) == ["molt.E004"]


def test_a_library_older_than_its_sources(fake_library: Path) -> None:
    assert ids(check_library(config(library=fake_library))) == ["molt.W002"]


def test_wrong_settings_are_one_message_each(molt_settings: MoltSettings) -> None:
    from molt.django.checks import check_molt

    molt_settings(MODE="x", CODEC="y")
    assert ids(check_molt()) == ["molt.E002", "molt.E002"]


def test_a_build_is_stale_once_a_file_it_imports_has_changed(tmp_path: Path) -> None:
    (tmp_path / "pkg").mkdir()
    (tmp_path / "pkg" / "__init__.py").write_text("")
    (tmp_path / "pkg" / "deep.py").write_text("from . import sibling\n")
    (tmp_path / "pkg" / "sibling.py").write_text("x = 1\n")
    (tmp_path / "unrelated.py").write_text("")
    source = tmp_path / "entries.py"
    source.write_text("import json\nfrom pkg.deep import sibling\n")
    assert list(hash_sources(source)) == ["entries.py", "pkg/__init__.py", "pkg/deep.py", "pkg/sibling.py"]
    library = tmp_path / "entries.so"
    assert is_stale(library, source)
    write_record(library, source)
    assert not is_stale(library, source)
    (tmp_path / "unrelated.py").write_text("x = 2\n")
    assert not is_stale(library, source)
    (tmp_path / "pkg" / "sibling.py").write_text("x = 2\n")
    assert is_stale(library, source)


def test_a_build_by_another_compiler_is_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, library = tmp_path / "entries.py", tmp_path / "entries.so"
    source.write_text("")
    write_record(library, source)
    assert not is_stale(library, source)
    monkeypatch.setattr(builds, "hash_molt", lambda: "of another version")
    assert is_stale(library, source)
    monkeypatch.setattr(builds, "hash_molt", lambda: "")
    assert not is_stale(library, source)


def test_molt_doctor_says_what_stands_in_the_way(molt_settings: MoltSettings, tmp_path: Path) -> None:
    library = tmp_path / "bad.so"
    library.write_text("no library")
    molt_settings(MODE="embedded", LIBRARY=library)
    out = StringIO()
    with pytest.raises(CommandError, match="something is in the way"):
        call_command("molt_doctor", stdout=out)
    assert "problem    molt.E004: " in out.getvalue()
    assert "Run manage.py molt_build." in out.getvalue()


def test_molt_build_names_a_module_it_cannot_find(molt_settings: MoltSettings) -> None:
    molt_settings(ENTRIES="no_such_module")
    with pytest.raises(CommandError, match="the module no_such_module cannot be found"):
        call_command("molt_build")


def test_molt_build_leaves_alone_what_is_up_to_date(molt_settings: MoltSettings, tmp_path: Path) -> None:
    library = tmp_path / "entries.so"
    library.write_bytes(b"as it was")
    write_record(library, Path(__file__).with_name("entries_for_django.py"))
    molt_settings(LIBRARY=library)
    out = StringIO()
    call_command("molt_build", stdout=out)
    assert out.getvalue() == f"{library} is up to date\n"


def test_entries_that_are_refused_leave_no_library(
    molt_settings: MoltSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "refused_entries.py").write_text("from molt import entry\n\n@entry\ndef f(x:\n    return x\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    library = tmp_path / "out" / "refused.so"
    molt_settings(ENTRIES="refused_entries", LIBRARY=library)
    with pytest.raises(CommandError, match="the entries were not built"):
        call_command("molt_build")
    said = capfd.readouterr().err
    assert "refused_entries.py:4" in said and "Traceback" not in said
    assert list(library.parent.iterdir()) == []


def test_installing_the_app_loads_nothing() -> None:
    program = (
        "import sys\n"
        "from django.conf import settings\n"
        "settings.configure(INSTALLED_APPS=['molt.django'], MOLT={'ENTRIES': 'no_such_module', 'LIBRARY': 'x'})\n"
        "import django; django.setup()\n"
        "print([m for m in sys.modules if m.split('.')[:2] in (['molt', 'compiler'], ['molt', 'cli'])])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment()
    )
    assert done.stdout.strip() == "[]"


def test_the_settings_of_these_tests_are_sound() -> None:
    assert current_config().entries == "entries_for_django"
