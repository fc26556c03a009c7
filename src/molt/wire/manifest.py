"""The manifest of a built library: what it exports, and for which ABI.

Parsing and checking only; where the bytes come from is the client's business.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from molt.wire.messages import Codec

ABI_VERSION = 2

_Kind = TypeVar("_Kind")


class ManifestError(ValueError):
    """A manifest that does not hold to docs/embedding.md."""


@dataclass(frozen=True, slots=True)
class Export:
    """One entry of a library."""

    name: str
    codec_in: frozenset[Codec]
    codec_out: frozenset[Codec]
    params: object
    result: object


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a library says of itself."""

    abi_version: int
    hash: str
    exports: tuple[Export, ...]

    def index(self, name: str) -> int | None:
        """The position of the entry called `name`, which is how calls name it."""
        for position, export in enumerate(self.exports):
            if export.name == name:
                return position
        return None


def parse_manifest(data: bytes) -> Manifest:
    """Read and check a manifest; ManifestError says which rule it breaks."""
    try:
        document = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ManifestError(f"the manifest is not JSON: {error}") from None
    if not isinstance(document, dict):
        raise ManifestError("the manifest is not a JSON object")
    version = _member(document, "abi_version", int)
    if version != ABI_VERSION:
        raise ManifestError(f"built for ABI version {version}, and this is version {ABI_VERSION}: build it again")
    exports = tuple(_parse_export(item) for item in _member(document, "exports", list))
    check_names([export.name for export in exports])
    return Manifest(version, _member(document, "hash", str), exports)


def check_names(names: list[str]) -> None:
    """Refuse entry names that are empty, reserved or used twice."""
    seen: set[str] = set()
    for name in names:
        if not name:
            raise ManifestError("an entry has an empty name")
        if name.startswith("__"):
            raise ManifestError(f"entry {name!r}: names that begin with __ are reserved")
        if name in seen:
            raise ManifestError(f"two entries are called {name!r}")
        seen.add(name)


def _parse_export(item: object) -> Export:
    if not isinstance(item, dict):
        raise ManifestError("an export is not a JSON object")
    return Export(
        name=_member(item, "name", str),
        codec_in=_codecs(item, "codec_in"),
        codec_out=_codecs(item, "codec_out"),
        params=item.get("params"),
        result=item.get("result"),
    )


def _codecs(item: Mapping[str, object], key: str) -> frozenset[Codec]:
    labels = _member(item, key, list)
    try:
        return frozenset(Codec.from_label(label) for label in labels)
    except ValueError as error:
        raise ManifestError(f"{key}: {error}") from None


def _member(document: Mapping[str, object], key: str, kind: type[_Kind]) -> _Kind:
    value = document.get(key)
    if not isinstance(value, kind) or isinstance(value, bool):
        raise ManifestError(f"{key}: expected {kind.__name__}, got {type(value).__name__}")
    return value
