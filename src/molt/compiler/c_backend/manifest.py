"""The manifest of a shared library, as C that `floor/entry_library.c` is linked with."""

from __future__ import annotations


def manifest_c(text: str) -> str:
    """The source that defines the manifest; `text` is ASCII."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return (
        "#include <stdint.h>\n"
        "extern const char molt_manifest_text[];\n"
        "extern const uint64_t molt_manifest_length;\n"
        f'const char molt_manifest_text[] = "{escaped}";\n'
        f"const uint64_t molt_manifest_length = {len(text)};\n"
    )
