"""The program `molt` with the fake driver: python launch.py COMMAND…"""

import importlib.util
import sys
from pathlib import Path

_NAME = "molt.compiler.driver"


class _FakeDriverFinder:
    """Finds the fake where the driver is asked for, and not before: an import of it
    that should not happen is still seen in sys.modules."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> object:
        if name != _NAME:
            return None
        return importlib.util.spec_from_file_location(
            name, Path(__file__).with_name("fake_driver.py")
        )


sys.meta_path.insert(0, _FakeDriverFinder)

from molt.cli.start import main  # noqa: E402

main()
