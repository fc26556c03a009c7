"""Class `type`: what every class carries, and what Python sees of a class.

The compiler emits a static, immortal instance for each library class; those fill
`static_names` … instead of `namespace`. Flags of static types that follow from their
bases are set when the process starts (`rt/start.py`). How classes are looked into is
`rt/lookup.py`, how they are made `rt/classes.py`.
"""

from typing import Final

from molt.lib.low import builtin, i64, ptr, u8, u64

# type.flags
HAS_DEL: Final = 1  # instances have __del__
IS_EXCEPTION: Final = 2  # derives from BaseException: the attribute dict is a field
IS_INT: Final = 4
IS_STR: Final = 8
IS_LIST: Final = 16
IS_TUPLE: Final = 32
IS_DICT: Final = 64
IS_TYPE: Final = 128  # a metaclass: instances are classes
IS_STATIC: Final = 256  # a library class: cannot be changed
HAS_GETATTRIBUTE: Final = 512  # Python code overrides __getattribute__
HAS_GETATTR: Final = 1024  # Python code defines __getattr__
HAS_SETATTR: Final = 2048  # Python code overrides __setattr__ or __delattr__
HAS_ENTRY: Final = 4096  # instances begin with a boxed entry: functions, built-in functions, descriptors
IS_MODULE: Final = 8192
IS_SUPER: Final = 16384
NO_DICT: Final = 32768  # __slots__ without '__dict__': no attributes but the slots
IS_FUNCTION: Final = 65536
HAS_GET: Final = 131072  # has __get__
HAS_SET: Final = 262144  # has __set__ or __delete__
FINAL_CLASS: Final = 524288  # cannot be a base class
IS_ABSTRACT: Final = 1048576  # has unimplemented abstract methods
IS_BYTES: Final = 2097152


@builtin
class type:
    """`base` is the class whose layout the instances have; `attributes_at` where their attribute block is.

    +8: in the object (classes that derive from `object`); -16: before it; 0: none.
    """

    id: i64
    flags: i64
    name: str
    qualname: object
    module: object
    doc: object
    bases: tuple
    mro: tuple
    base: object
    metaclass: object
    namespace: object
    static_names: ptr[object]
    static_values: ptr[object]
    static_count: i64
    instance_size: i64
    attributes_at: i64
    inline_slots: i64
    slot_count: i64
    root_shape: ptr[u8]
    dict_shape: ptr[u8]
    drop: ptr[u8]
    version: u64
    subclasses: object
