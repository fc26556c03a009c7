"""What the runtime asks of dicts, tuples and lists, in raw words where counting would cost.

The only module of `rt` that knows how these containers are laid out.
"""

from molt.lib.low import NULL, as_word, cast, from_word, i64, inline, is_null, new, ptr, u64
