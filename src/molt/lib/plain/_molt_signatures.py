"""Signatures of built-in functions. Made by `tools/make_signatures.py`."""

TEXT = r"""
ArithmeticError
AssertionError
AttributeError
BaseException
BaseException.add_note
BaseException.with_traceback
BaseExceptionGroup
BlockingIOError
BrokenPipeError
BufferError
BytesWarning
ChildProcessError
ConnectionAbortedError
ConnectionError
ConnectionRefusedError
ConnectionResetError
DeprecationWarning
EOFError
EncodingWarning
Exception
ExceptionGroup
FileExistsError
FileNotFoundError
FloatingPointError
FutureWarning
GeneratorExit
ImportError
ImportWarning
IndentationError
IndexError
InterruptedError
IsADirectoryError
KeyError
KeyboardInterrupt
LookupError
MemoryError
ModuleNotFoundError
NameError
NotADirectoryError
NotImplementedError
OSError
OverflowError
PendingDeprecationWarning
PermissionError
ProcessLookupError
RecursionError
ReferenceError
ResourceWarning
RuntimeError
RuntimeWarning
StopAsyncIteration
StopIteration
SyntaxError
SyntaxWarning
SystemError
SystemExit
TabError
TimeoutError
TypeError
UnboundLocalError
UnicodeDecodeError
UnicodeEncodeError
UnicodeError
UnicodeTranslateError
UnicodeWarning
UserWarning
ValueError
Warning
ZeroDivisionError
abs(x, /)
aiter(async_iterable, /)
all(iterable, /)
anext
any(iterable, /)
array.array
array.array.__copy__(self, /)
array.array.__deepcopy__(self, unused, /)
array.array.__reduce_ex__(self, value, /)
array.array.__sizeof__(self, /)
array.array.append(self, v, /)
array.array.buffer_info(self, /)
array.array.byteswap(self, /)
array.array.count(self, v, /)
array.array.extend(self, bb, /)
array.array.frombytes(self, buffer, /)
array.array.fromfile(self, f, n, /)
array.array.fromlist(self, list, /)
array.array.fromunicode(self, ustr, /)
array.array.index(self, v, start=0, stop=9223372036854775807, /)
array.array.insert(self, i, v, /)
array.array.pop(self, i=-1, /)
array.array.remove(self, v, /)
array.array.reverse(self, /)
array.array.tobytes(self, /)
array.array.tofile(self, f, /)
array.array.tolist(self, /)
array.array.tounicode(self, /)
ascii(obj, /)
async_generator()
async_generator.__aiter__(self, /)
async_generator.__anext__(self, /)
async_generator.aclose
async_generator.asend
async_generator.athrow
atexit.register
atexit.unregister
base64.a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\x0b')
base64.a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False)
base64.b16decode(s, casefold=False)
base64.b16encode(s)
base64.b32decode(s, casefold=False, map01=None)
base64.b32encode(s)
base64.b32hexdecode(s, casefold=False)
base64.b32hexencode(s)
base64.b64decode(s, altchars=None, validate=False)
base64.b64encode(s, altchars=None)
base64.b85decode(b)
base64.b85encode(b, pad=False)
base64.decode(input, output)
base64.decodebytes(s)
base64.encode(input, output)
base64.encodebytes(s)
base64.main()
base64.standard_b64decode(s)
base64.standard_b64encode(s)
base64.test()
base64.urlsafe_b64decode(s)
base64.urlsafe_b64encode(s)
bin(number, /)
binascii.Error
binascii.Incomplete
binascii.a2b_base64(data, /, *, strict_mode=False)
binascii.a2b_hex(hexstr, /)
binascii.a2b_qp(data, header=False)
binascii.a2b_uu(data, /)
binascii.b2a_base64(data, /, *, newline=True)
binascii.b2a_hex
binascii.b2a_qp(data, quotetabs=False, istext=True, header=False)
binascii.b2a_uu(data, /, *, backtick=False)
binascii.crc32(data, crc=0, /)
binascii.crc_hqx(data, crc, /)
binascii.hexlify
binascii.unhexlify(hexstr, /)
bisect.bisect_left(a, x, lo=0, hi=None, *, key=None)
bisect.bisect_right(a, x, lo=0, hi=None, *, key=None)
bisect.insort_left(a, x, lo=0, hi=None, *, key=None)
bisect.insort_right(a, x, lo=0, hi=None, *, key=None)
bool
breakpoint
builtin_function_or_method()
bytearray
bytearray.__alloc__
bytearray.__reduce__(self, /)
bytearray.__reduce_ex__(self, proto=0, /)
bytearray.__sizeof__(self, /)
bytearray.append(self, item, /)
bytearray.capitalize
bytearray.center(self, width, fillchar=b' ', /)
bytearray.clear(self, /)
bytearray.copy(self, /)
bytearray.count
bytearray.decode(self, /, encoding='utf-8', errors='strict')
bytearray.endswith
bytearray.expandtabs(self, /, tabsize=8)
bytearray.extend(self, iterable_of_ints, /)
bytearray.find
bytearray.fromhex(string, /)
bytearray.hex
bytearray.index
bytearray.insert(self, index, item, /)
bytearray.isalnum
bytearray.isalpha
bytearray.isascii
bytearray.isdigit
bytearray.islower
bytearray.isspace
bytearray.istitle
bytearray.isupper
bytearray.join(self, iterable_of_bytes, /)
bytearray.ljust(self, width, fillchar=b' ', /)
bytearray.lower
bytearray.lstrip(self, bytes=None, /)
bytearray.maketrans(frm, to, /)
bytearray.partition(self, sep, /)
bytearray.pop(self, index=-1, /)
bytearray.remove(self, value, /)
bytearray.removeprefix(self, prefix, /)
bytearray.removesuffix(self, suffix, /)
bytearray.replace(self, old, new, count=-1, /)
bytearray.reverse(self, /)
bytearray.rfind
bytearray.rindex
bytearray.rjust(self, width, fillchar=b' ', /)
bytearray.rpartition(self, sep, /)
bytearray.rsplit(self, /, sep=None, maxsplit=-1)
bytearray.rstrip(self, bytes=None, /)
bytearray.split(self, /, sep=None, maxsplit=-1)
bytearray.splitlines(self, /, keepends=False)
bytearray.startswith
bytearray.strip(self, bytes=None, /)
bytearray.swapcase
bytearray.title
bytearray.translate(self, table, /, delete=b'')
bytearray.upper
bytearray.zfill(self, width, /)
bytes
bytes.__bytes__(self, /)
bytes.__getnewargs__
bytes.capitalize
bytes.center(self, width, fillchar=b' ', /)
bytes.count
bytes.decode(self, /, encoding='utf-8', errors='strict')
bytes.endswith
bytes.expandtabs(self, /, tabsize=8)
bytes.find
bytes.fromhex(string, /)
bytes.hex
bytes.index
bytes.isalnum
bytes.isalpha
bytes.isascii
bytes.isdigit
bytes.islower
bytes.isspace
bytes.istitle
bytes.isupper
bytes.join(self, iterable_of_bytes, /)
bytes.ljust(self, width, fillchar=b' ', /)
bytes.lower
bytes.lstrip(self, bytes=None, /)
bytes.maketrans(frm, to, /)
bytes.partition(self, sep, /)
bytes.removeprefix(self, prefix, /)
bytes.removesuffix(self, suffix, /)
bytes.replace(self, old, new, count=-1, /)
bytes.rfind
bytes.rindex
bytes.rjust(self, width, fillchar=b' ', /)
bytes.rpartition(self, sep, /)
bytes.rsplit(self, /, sep=None, maxsplit=-1)
bytes.rstrip(self, bytes=None, /)
bytes.split(self, /, sep=None, maxsplit=-1)
bytes.splitlines(self, /, keepends=False)
bytes.startswith
bytes.strip(self, bytes=None, /)
bytes.swapcase
bytes.title
bytes.translate(self, table, /, delete=b'')
bytes.upper
bytes.zfill(self, width, /)
callable(obj, /)
cell
chr(i, /)
classmethod
cmath.acos(z, /)
cmath.acosh(z, /)
cmath.asin(z, /)
cmath.asinh(z, /)
cmath.atan(z, /)
cmath.atanh(z, /)
cmath.cos(z, /)
cmath.cosh(z, /)
cmath.exp(z, /)
cmath.isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)
cmath.isfinite(z, /)
cmath.isinf(z, /)
cmath.isnan(z, /)
cmath.log
cmath.log10(z, /)
cmath.phase(z, /)
cmath.polar(z, /)
cmath.rect(r, phi, /)
cmath.sin(z, /)
cmath.sinh(z, /)
cmath.sqrt(z, /)
cmath.tan(z, /)
cmath.tanh(z, /)
code(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags, codestring, constants, names, varnames, filename, name, qualname, firstlineno, linetable, exceptiontable, freevars=(), cellvars=(), /)
code._varname_from_oparg(self, /, oparg)
code.co_lines
code.co_positions
code.replace(self, /, **changes)
collections.ChainMap(*maps)
collections.ChainMap.__bool__(self)
collections.ChainMap.__contains__(self, key)
collections.ChainMap.__delitem__(self, key)
collections.ChainMap.__getitem__(self, key)
collections.ChainMap.__init__(self, *maps)
collections.ChainMap.__ior__(self, other)
collections.ChainMap.__iter__(self)
collections.ChainMap.__len__(self)
collections.ChainMap.__or__(self, other)
collections.ChainMap.__repr__(self)
collections.ChainMap.__ror__(self, other)
collections.ChainMap.__setitem__(self, key, value)
collections.ChainMap.clear(self)
collections.ChainMap.copy(self)
collections.ChainMap.fromkeys(iterable, *args)
collections.ChainMap.get(self, key, default=None)
collections.ChainMap.new_child(self, m=None, **kwargs)
collections.ChainMap.pop(self, key, *args)
collections.ChainMap.popitem(self)
collections.Counter(iterable=None, /, **kwds)
collections.Counter.__add__(self, other)
collections.Counter.__and__(self, other)
collections.Counter.__delitem__(self, elem)
collections.Counter.__eq__(self, other)
collections.Counter.__ge__(self, other)
collections.Counter.__gt__(self, other)
collections.Counter.__iadd__(self, other)
collections.Counter.__iand__(self, other)
collections.Counter.__init__(self, iterable=None, /, **kwds)
collections.Counter.__ior__(self, other)
collections.Counter.__isub__(self, other)
collections.Counter.__le__(self, other)
collections.Counter.__lt__(self, other)
collections.Counter.__ne__(self, other)
collections.Counter.__neg__(self)
collections.Counter.__or__(self, other)
collections.Counter.__pos__(self)
collections.Counter.__reduce__(self)
collections.Counter.__repr__(self)
collections.Counter.__sub__(self, other)
collections.Counter._keep_positive(self)
collections.Counter.copy(self)
collections.Counter.elements(self)
collections.Counter.fromkeys(iterable, v=None)
collections.Counter.most_common(self, n=None)
collections.Counter.subtract(self, iterable=None, /, **kwds)
collections.Counter.total(self)
collections.Counter.update(self, iterable=None, /, **kwds)
collections.OrderedDict
collections.OrderedDict.clear
collections.OrderedDict.copy
collections.OrderedDict.fromkeys(iterable, value=None)
collections.OrderedDict.items
collections.OrderedDict.keys
collections.OrderedDict.move_to_end(self, /, key, last=True)
collections.OrderedDict.pop
collections.OrderedDict.popitem(self, /, last=True)
collections.OrderedDict.setdefault(self, /, key, default=None)
collections.OrderedDict.update
collections.OrderedDict.values
collections.UserDict(dict=None, /, **kwargs)
collections.UserDict.__contains__(self, key)
collections.UserDict.__delitem__(self, key)
collections.UserDict.__getitem__(self, key)
collections.UserDict.__init__(self, dict=None, /, **kwargs)
collections.UserDict.__ior__(self, other)
collections.UserDict.__iter__(self)
collections.UserDict.__len__(self)
collections.UserDict.__or__(self, other)
collections.UserDict.__repr__(self)
collections.UserDict.__ror__(self, other)
collections.UserDict.__setitem__(self, key, item)
collections.UserDict.copy(self)
collections.UserDict.fromkeys(iterable, value=None)
collections.UserList(initlist=None)
collections.UserList._UserList__cast(self, other)
collections.UserList.__add__(self, other)
collections.UserList.__contains__(self, item)
collections.UserList.__delitem__(self, i)
collections.UserList.__eq__(self, other)
collections.UserList.__ge__(self, other)
collections.UserList.__getitem__(self, i)
collections.UserList.__gt__(self, other)
collections.UserList.__iadd__(self, other)
collections.UserList.__imul__(self, n)
collections.UserList.__init__(self, initlist=None)
collections.UserList.__le__(self, other)
collections.UserList.__len__(self)
collections.UserList.__lt__(self, other)
collections.UserList.__mul__(self, n)
collections.UserList.__radd__(self, other)
collections.UserList.__repr__(self)
collections.UserList.__rmul__(self, n)
collections.UserList.__setitem__(self, i, item)
collections.UserList.append(self, item)
collections.UserList.clear(self)
collections.UserList.copy(self)
collections.UserList.count(self, item)
collections.UserList.extend(self, other)
collections.UserList.index(self, item, *args)
collections.UserList.insert(self, i, item)
collections.UserList.pop(self, i=-1)
collections.UserList.remove(self, item)
collections.UserList.reverse(self)
collections.UserList.sort(self, /, *args, **kwds)
collections.UserString(seq)
collections.UserString.__add__(self, other)
collections.UserString.__complex__(self)
collections.UserString.__contains__(self, char)
collections.UserString.__eq__(self, string)
collections.UserString.__float__(self)
collections.UserString.__ge__(self, string)
collections.UserString.__getitem__(self, index)
collections.UserString.__getnewargs__(self)
collections.UserString.__gt__(self, string)
collections.UserString.__hash__(self)
collections.UserString.__init__(self, seq)
collections.UserString.__int__(self)
collections.UserString.__le__(self, string)
collections.UserString.__len__(self)
collections.UserString.__lt__(self, string)
collections.UserString.__mod__(self, args)
collections.UserString.__mul__(self, n)
collections.UserString.__radd__(self, other)
collections.UserString.__repr__(self)
collections.UserString.__rmod__(self, template)
collections.UserString.__rmul__(self, n)
collections.UserString.__str__(self)
collections.UserString.capitalize(self)
collections.UserString.casefold(self)
collections.UserString.center(self, width, *args)
collections.UserString.count(self, sub, start=0, end=9223372036854775807)
collections.UserString.encode(self, encoding='utf-8', errors='strict')
collections.UserString.endswith(self, suffix, start=0, end=9223372036854775807)
collections.UserString.expandtabs(self, tabsize=8)
collections.UserString.find(self, sub, start=0, end=9223372036854775807)
collections.UserString.format(self, /, *args, **kwds)
collections.UserString.format_map(self, mapping)
collections.UserString.index(self, sub, start=0, end=9223372036854775807)
collections.UserString.isalnum(self)
collections.UserString.isalpha(self)
collections.UserString.isascii(self)
collections.UserString.isdecimal(self)
collections.UserString.isdigit(self)
collections.UserString.isidentifier(self)
collections.UserString.islower(self)
collections.UserString.isnumeric(self)
collections.UserString.isprintable(self)
collections.UserString.isspace(self)
collections.UserString.istitle(self)
collections.UserString.isupper(self)
collections.UserString.join(self, seq)
collections.UserString.ljust(self, width, *args)
collections.UserString.lower(self)
collections.UserString.lstrip(self, chars=None)
collections.UserString.maketrans
collections.UserString.partition(self, sep)
collections.UserString.removeprefix(self, prefix, /)
collections.UserString.removesuffix(self, suffix, /)
collections.UserString.replace(self, old, new, maxsplit=-1)
collections.UserString.rfind(self, sub, start=0, end=9223372036854775807)
collections.UserString.rindex(self, sub, start=0, end=9223372036854775807)
collections.UserString.rjust(self, width, *args)
collections.UserString.rpartition(self, sep)
collections.UserString.rsplit(self, sep=None, maxsplit=-1)
collections.UserString.rstrip(self, chars=None)
collections.UserString.split(self, sep=None, maxsplit=-1)
collections.UserString.splitlines(self, keepends=False)
collections.UserString.startswith(self, prefix, start=0, end=9223372036854775807)
collections.UserString.strip(self, chars=None)
collections.UserString.swapcase(self)
collections.UserString.title(self)
collections.UserString.translate(self, *args)
collections.UserString.upper(self)
collections.UserString.zfill(self, width)
collections.defaultdict
collections.defaultdict.__copy__
collections.defaultdict.__missing__
collections.defaultdict.copy
collections.deque
collections.deque.__copy__
collections.deque.append
collections.deque.appendleft
collections.deque.clear
collections.deque.copy
collections.deque.count
collections.deque.extend
collections.deque.extendleft
collections.deque.index
collections.deque.insert
collections.deque.pop
collections.deque.popleft
collections.deque.remove
collections.deque.reverse
collections.deque.rotate
collections.namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)
compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)
complex(real=0, imag=0)
complex.__complex__(self, /)
complex.conjugate(self, /)
copy.Error
copy.copy(x)
copy.deepcopy(x, memo=None, _nil=[])
coroutine()
coroutine.__await__(self, /)
coroutine.close
coroutine.send
coroutine.throw
dataclasses.Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)
dataclasses.Field.__init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only)
dataclasses.Field.__repr__(self)
dataclasses.FrozenInstanceError
dataclasses.InitVar(type)
dataclasses.InitVar.__class_getitem__(type)
dataclasses.InitVar.__init__(self, type)
dataclasses.InitVar.__repr__(self)
dataclasses.dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False)
dataclasses.fields(class_or_instance)
dataclasses.is_dataclass(obj)
dataclasses.make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False)
dataclasses.replace(obj, /, **changes)
datetime.date
datetime.date.__format__
datetime.date.ctime
datetime.date.fromisocalendar
datetime.date.fromisoformat
datetime.date.fromordinal
datetime.date.fromtimestamp(timestamp, /)
datetime.date.isocalendar
datetime.date.isoformat
datetime.date.isoweekday
datetime.date.replace
datetime.date.strftime
datetime.date.timetuple
datetime.date.today
datetime.date.toordinal
datetime.date.weekday
datetime.datetime
datetime.datetime.astimezone
datetime.datetime.combine
datetime.datetime.ctime
datetime.datetime.date
datetime.datetime.dst
datetime.datetime.fromisoformat
datetime.datetime.fromtimestamp
datetime.datetime.isoformat
datetime.datetime.now(tz=None)
datetime.datetime.replace
datetime.datetime.strptime
datetime.datetime.time
datetime.datetime.timestamp
datetime.datetime.timetuple
datetime.datetime.timetz
datetime.datetime.tzname
datetime.datetime.utcfromtimestamp
datetime.datetime.utcnow
datetime.datetime.utcoffset
datetime.datetime.utctimetuple
datetime.time
datetime.time.__format__
datetime.time.dst
datetime.time.fromisoformat
datetime.time.isoformat
datetime.time.replace
datetime.time.strftime
datetime.time.tzname
datetime.time.utcoffset
datetime.timedelta
datetime.timedelta.total_seconds
datetime.timezone
datetime.timezone.__getinitargs__
datetime.timezone.dst
datetime.timezone.fromutc
datetime.timezone.tzname
datetime.timezone.utcoffset
datetime.tzinfo
datetime.tzinfo.dst
datetime.tzinfo.fromutc
datetime.tzinfo.tzname
datetime.tzinfo.utcoffset
delattr(obj, name, /)
dict
dict.__getitem__
dict.__reversed__(self, /)
dict.clear
dict.copy
dict.fromkeys(iterable, value=None, /)
dict.get(self, key, default=None, /)
dict.items
dict.keys
dict.pop
dict.popitem(self, /)
dict.setdefault(self, key, default=None, /)
dict.update
dict.values
dict_items()
dict_items.isdisjoint
dict_keys()
dict_keys.isdisjoint
dict_values()
dir
divmod(x, y, /)
enumerate(iterable, start=0)
eval(source, globals=None, locals=None, /)
exec(source, globals=None, locals=None, /, *, closure=None)
filter
float(x=0, /)
float.__ceil__(self, /)
float.__floor__(self, /)
float.__getformat__(typestr, /)
float.__round__(self, ndigits=None, /)
float.__trunc__(self, /)
float.as_integer_ratio(self, /)
float.conjugate(self, /)
float.fromhex(string, /)
float.hex(self, /)
float.is_integer(self, /)
format(value, format_spec='', /)
frozenset
frozenset.__contains__
frozenset.copy
frozenset.difference
frozenset.intersection
frozenset.isdisjoint
frozenset.issubset
frozenset.issuperset
frozenset.symmetric_difference
frozenset.union
function(code, globals, name=None, argdefs=None, closure=None)
functools.cache(user_function, /)
functools.cached_property(func)
functools.cached_property.__get__(self, instance, owner=None)
functools.cached_property.__init__(self, func)
functools.cmp_to_key
functools.lru_cache(maxsize=128, typed=False)
functools.partial
functools.partialmethod(func, /, *args, **keywords)
functools.partialmethod.__get__(self, obj, cls=None)
functools.partialmethod.__init__(self, func, /, *args, **keywords)
functools.partialmethod.__repr__(self)
functools.partialmethod._make_unbound_method(self)
functools.reduce
functools.singledispatch(func)
functools.singledispatchmethod(func)
functools.singledispatchmethod.__get__(self, obj, cls=None)
functools.singledispatchmethod.__init__(self, func)
functools.singledispatchmethod.register(self, cls, method=None)
functools.total_ordering(cls)
functools.update_wrapper(wrapper, wrapped, assigned=('__module__', '__name__', '__qualname__', '__doc__', '__annotations__'), updated=('__dict__',))
functools.wraps(wrapped, assigned=('__module__', '__name__', '__qualname__', '__doc__', '__annotations__'), updated=('__dict__',))
gc.collect(generation=2)
gc.disable()
gc.enable()
gc.freeze()
gc.get_count()
gc.get_debug()
gc.get_freeze_count()
gc.get_objects(generation=None)
gc.get_referents
gc.get_referrers
gc.get_stats()
gc.get_threshold()
gc.is_finalized(obj, /)
gc.is_tracked(obj, /)
gc.isenabled()
gc.set_debug(flags, /)
gc.set_threshold
gc.unfreeze()
generator()
generator.close
generator.send
generator.throw
getattr
globals()
grp.getgrall()
grp.getgrgid(id)
grp.getgrnam(name)
grp.struct_group(iterable=(), /)
hasattr(obj, name, /)
hash(obj, /)
heapq.heapify(heap, /)
heapq.heappop(heap, /)
heapq.heappush(heap, item, /)
heapq.heappushpop(heap, item, /)
heapq.heapreplace(heap, item, /)
heapq.merge(*iterables, key=None, reverse=False)
heapq.nlargest(n, iterable, key=None)
heapq.nsmallest(n, iterable, key=None)
hex(number, /)
id(obj, /)
input(prompt='', /)
int
int.__ceil__
int.__floor__
int.__index__(self, /)
int.__invert__(self, /)
int.__lshift__(self, value, /)
int.__rlshift__(self, value, /)
int.__round__
int.__rrshift__(self, value, /)
int.__rshift__(self, value, /)
int.__sizeof__(self, /)
int.__trunc__
int.as_integer_ratio(self, /)
int.bit_count(self, /)
int.bit_length(self, /)
int.conjugate
int.from_bytes(bytes, byteorder='big', *, signed=False)
int.to_bytes(self, /, length=1, byteorder='big', *, signed=False)
io.BufferedIOBase
io.BufferedRWPair(reader, writer, buffer_size=8192, /)
io.BufferedRWPair.close
io.BufferedRWPair.flush
io.BufferedRWPair.isatty
io.BufferedRWPair.peek
io.BufferedRWPair.read
io.BufferedRWPair.read1
io.BufferedRWPair.readable
io.BufferedRWPair.readinto
io.BufferedRWPair.readinto1
io.BufferedRWPair.writable
io.BufferedRWPair.write
io.BufferedRandom(raw, buffer_size=8192)
io.BufferedRandom._dealloc_warn
io.BufferedRandom.close
io.BufferedRandom.detach
io.BufferedRandom.fileno
io.BufferedRandom.flush
io.BufferedRandom.isatty
io.BufferedRandom.peek(self, size=0, /)
io.BufferedRandom.read(self, size=-1, /)
io.BufferedRandom.read1(self, size=-1, /)
io.BufferedRandom.readable
io.BufferedRandom.readinto(self, buffer, /)
io.BufferedRandom.readinto1(self, buffer, /)
io.BufferedRandom.readline(self, size=-1, /)
io.BufferedRandom.seek(self, target, whence=0, /)
io.BufferedRandom.seekable
io.BufferedRandom.tell
io.BufferedRandom.truncate(self, pos=None, /)
io.BufferedRandom.writable
io.BufferedRandom.write(self, buffer, /)
io.BufferedReader(raw, buffer_size=8192)
io.BufferedReader._dealloc_warn
io.BufferedReader.close
io.BufferedReader.detach
io.BufferedReader.fileno
io.BufferedReader.flush
io.BufferedReader.isatty
io.BufferedReader.peek(self, size=0, /)
io.BufferedReader.read(self, size=-1, /)
io.BufferedReader.read1(self, size=-1, /)
io.BufferedReader.readable
io.BufferedReader.readinto(self, buffer, /)
io.BufferedReader.readinto1(self, buffer, /)
io.BufferedReader.readline(self, size=-1, /)
io.BufferedReader.seek(self, target, whence=0, /)
io.BufferedReader.seekable
io.BufferedReader.tell
io.BufferedReader.truncate(self, pos=None, /)
io.BufferedWriter(raw, buffer_size=8192)
io.BufferedWriter._dealloc_warn
io.BufferedWriter.close
io.BufferedWriter.detach
io.BufferedWriter.fileno
io.BufferedWriter.flush
io.BufferedWriter.isatty
io.BufferedWriter.seek(self, target, whence=0, /)
io.BufferedWriter.seekable
io.BufferedWriter.tell
io.BufferedWriter.truncate(self, pos=None, /)
io.BufferedWriter.writable
io.BufferedWriter.write(self, buffer, /)
io.BytesIO(initial_bytes=b'')
io.BytesIO.close(self, /)
io.BytesIO.flush(self, /)
io.BytesIO.getbuffer(self, /)
io.BytesIO.getvalue(self, /)
io.BytesIO.isatty(self, /)
io.BytesIO.read(self, size=-1, /)
io.BytesIO.read1(self, size=-1, /)
io.BytesIO.readable(self, /)
io.BytesIO.readinto(self, buffer, /)
io.BytesIO.readline(self, size=-1, /)
io.BytesIO.readlines(self, size=None, /)
io.BytesIO.seek(self, pos, whence=0, /)
io.BytesIO.seekable(self, /)
io.BytesIO.tell(self, /)
io.BytesIO.truncate(self, size=None, /)
io.BytesIO.writable(self, /)
io.BytesIO.write(self, b, /)
io.BytesIO.writelines(self, lines, /)
io.FileIO(file, mode='r', closefd=True, opener=None)
io.FileIO._dealloc_warn
io.FileIO.close(self, /)
io.FileIO.fileno(self, /)
io.FileIO.isatty(self, /)
io.FileIO.read(self, size=-1, /)
io.FileIO.readable(self, /)
io.FileIO.readall(self, /)
io.FileIO.readinto(self, buffer, /)
io.FileIO.seek(self, pos, whence=0, /)
io.FileIO.seekable(self, /)
io.FileIO.tell(self, /)
io.FileIO.truncate(self, size=None, /)
io.FileIO.writable(self, /)
io.FileIO.write(self, b, /)
io.IOBase
io.IncrementalNewlineDecoder(decoder, translate, errors='strict')
io.IncrementalNewlineDecoder.decode(self, /, input, final=False)
io.IncrementalNewlineDecoder.getstate(self, /)
io.IncrementalNewlineDecoder.reset(self, /)
io.IncrementalNewlineDecoder.setstate(self, state, /)
io.RawIOBase
io.StringIO(initial_value='', newline='\n')
io.StringIO.close(self, /)
io.StringIO.getvalue(self, /)
io.StringIO.read(self, size=-1, /)
io.StringIO.readable(self, /)
io.StringIO.readline(self, size=-1, /)
io.StringIO.seek(self, pos, whence=0, /)
io.StringIO.seekable(self, /)
io.StringIO.tell(self, /)
io.StringIO.truncate(self, pos=None, /)
io.StringIO.writable(self, /)
io.StringIO.write(self, s, /)
io.TextIOBase
io.TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)
io.TextIOWrapper.close(self, /)
io.TextIOWrapper.detach(self, /)
io.TextIOWrapper.fileno(self, /)
io.TextIOWrapper.flush(self, /)
io.TextIOWrapper.isatty(self, /)
io.TextIOWrapper.read(self, size=-1, /)
io.TextIOWrapper.readable(self, /)
io.TextIOWrapper.readline(self, size=-1, /)
io.TextIOWrapper.reconfigure(self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)
io.TextIOWrapper.seek(self, cookie, whence=0, /)
io.TextIOWrapper.seekable(self, /)
io.TextIOWrapper.tell(self, /)
io.TextIOWrapper.truncate(self, pos=None, /)
io.TextIOWrapper.writable(self, /)
io.TextIOWrapper.write(self, text, /)
io.UnsupportedOperation
io.open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)
io.open_code(path)
io.text_encoding(encoding, stacklevel=2, /)
isinstance(obj, class_or_tuple, /)
issubclass(cls, class_or_tuple, /)
iter
itertools.accumulate(iterable, func=None, *, initial=None)
itertools.chain
itertools.chain.from_iterable(iterable, /)
itertools.combinations(iterable, r)
itertools.combinations_with_replacement(iterable, r)
itertools.compress(data, selectors)
itertools.count(start=0, step=1)
itertools.cycle(iterable, /)
itertools.dropwhile(predicate, iterable, /)
itertools.filterfalse(function, iterable, /)
itertools.groupby(iterable, key=None)
itertools.islice
itertools.pairwise(iterable, /)
itertools.permutations(iterable, r=None)
itertools.product
itertools.repeat
itertools.repeat.__length_hint__
itertools.starmap(function, iterable, /)
itertools.takewhile(predicate, iterable, /)
itertools.tee(iterable, n=2, /)
itertools.zip_longest
json.decoder.JSONDecodeError(msg, doc, pos)
json.decoder.JSONDecoder(*, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None)
json.decoder.JSONDecoder.__init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None)
json.decoder.JSONDecoder.raw_decode(self, s, idx=0)
json.detect_encoding(b)
json.dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw)
json.dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw)
json.encoder.JSONEncoder(*, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, default=None)
json.encoder.JSONEncoder.__init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, default=None)
json.encoder.JSONEncoder.default(self, o)
json.encoder.JSONEncoder.encode(self, o)
json.encoder.JSONEncoder.iterencode(self, o, _one_shot=False)
json.load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw)
json.loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw)
len(obj, /)
list(iterable=(), /)
list.__getitem__
list.__reversed__(self, /)
list.__sizeof__(self, /)
list.append(self, object, /)
list.clear(self, /)
list.copy(self, /)
list.count(self, value, /)
list.extend(self, iterable, /)
list.index(self, value, start=0, stop=9223372036854775807, /)
list.insert(self, index, object, /)
list.pop(self, index=-1, /)
list.remove(self, value, /)
list.reverse(self, /)
list.sort(self, /, *, key=None, reverse=False)
locals()
map
mappingproxy
mappingproxy.copy
mappingproxy.get
mappingproxy.items
mappingproxy.keys
mappingproxy.values
math.acos(x, /)
math.acosh(x, /)
math.asin(x, /)
math.asinh(x, /)
math.atan(x, /)
math.atan2(y, x, /)
math.atanh(x, /)
math.cbrt(x, /)
math.ceil(x, /)
math.comb(n, k, /)
math.copysign(x, y, /)
math.cos(x, /)
math.cosh(x, /)
math.degrees(x, /)
math.dist(p, q, /)
math.erf(x, /)
math.erfc(x, /)
math.exp(x, /)
math.exp2(x, /)
math.expm1(x, /)
math.fabs(x, /)
math.factorial(n, /)
math.floor(x, /)
math.fmod(x, y, /)
math.frexp(x, /)
math.fsum(seq, /)
math.gamma(x, /)
math.gcd(*integers)
math.hypot
math.isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)
math.isfinite(x, /)
math.isinf(x, /)
math.isnan(x, /)
math.isqrt(n, /)
math.lcm(*integers)
math.ldexp(x, i, /)
math.lgamma(x, /)
math.log
math.log10(x, /)
math.log1p(x, /)
math.log2(x, /)
math.modf(x, /)
math.nextafter(x, y, /)
math.perm(n, k=None, /)
math.pow(x, y, /)
math.prod(iterable, /, *, start=1)
math.radians(x, /)
math.remainder(x, y, /)
math.sin(x, /)
math.sinh(x, /)
math.sqrt(x, /)
math.tan(x, /)
math.tanh(x, /)
math.trunc(x, /)
math.ulp(x, /)
max
memoryview(object)
memoryview.__enter__
memoryview.__exit__
memoryview.cast
memoryview.hex
memoryview.release(self, /)
memoryview.tobytes(self, /, order='C')
memoryview.tolist(self, /)
memoryview.toreadonly(self, /)
method(function, instance, /)
method.__reduce__(self, /)
min
module(name, doc=None)
module.__dir__
next
object()
object.__getstate__(self, /)
object.__init_subclass__
object.__reduce__(self, /)
object.__reduce_ex__(self, protocol, /)
object.__sizeof__(self, /)
object.__subclasshook__
oct(number, /)
open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)
operator.abs(a, /)
operator.add(a, b, /)
operator.and_(a, b, /)
operator.attrgetter
operator.call(obj, /, *args, **kwargs)
operator.concat(a, b, /)
operator.contains(a, b, /)
operator.countOf(a, b, /)
operator.delitem(a, b, /)
operator.eq(a, b, /)
operator.floordiv(a, b, /)
operator.ge(a, b, /)
operator.getitem(a, b, /)
operator.gt(a, b, /)
operator.iadd(a, b, /)
operator.iand(a, b, /)
operator.iconcat(a, b, /)
operator.ifloordiv(a, b, /)
operator.ilshift(a, b, /)
operator.imatmul(a, b, /)
operator.imod(a, b, /)
operator.imul(a, b, /)
operator.index(a, /)
operator.indexOf(a, b, /)
operator.inv(a, /)
operator.invert(a, /)
operator.ior(a, b, /)
operator.ipow(a, b, /)
operator.irshift(a, b, /)
operator.is_(a, b, /)
operator.is_not(a, b, /)
operator.isub(a, b, /)
operator.itemgetter
operator.itruediv(a, b, /)
operator.ixor(a, b, /)
operator.le(a, b, /)
operator.length_hint(obj, default=0, /)
operator.lshift(a, b, /)
operator.lt(a, b, /)
operator.matmul(a, b, /)
operator.methodcaller
operator.mod(a, b, /)
operator.mul(a, b, /)
operator.ne(a, b, /)
operator.neg(a, /)
operator.not_(a, /)
operator.or_(a, b, /)
operator.pos(a, /)
operator.pow(a, b, /)
operator.rshift(a, b, /)
operator.setitem(a, b, c, /)
operator.sub(a, b, /)
operator.truediv(a, b, /)
operator.truth(a, /)
operator.xor(a, b, /)
ord(c, /)
posix.DirEntry()
posix.DirEntry.__fspath__(self, /)
posix.DirEntry.inode(self, /)
posix.DirEntry.is_dir(self, /, *, follow_symlinks=True)
posix.DirEntry.is_file(self, /, *, follow_symlinks=True)
posix.DirEntry.is_symlink(self, /)
posix.DirEntry.stat(self, /, *, follow_symlinks=True)
posix.WCOREDUMP(status, /)
posix.WEXITSTATUS(status)
posix.WIFCONTINUED(status)
posix.WIFEXITED(status)
posix.WIFSIGNALED(status)
posix.WIFSTOPPED(status)
posix.WSTOPSIG(status)
posix.WTERMSIG(status)
posix.abort()
posix.access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)
posix.chdir(path)
posix.chmod(path, mode, *, dir_fd=None, follow_symlinks=True)
posix.chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)
posix.chroot(path)
posix.close(fd)
posix.closerange(fd_low, fd_high, /)
posix.confstr(name, /)
posix.copy_file_range(src, dst, count, offset_src=None, offset_dst=None)
posix.cpu_count()
posix.ctermid()
posix.device_encoding(fd)
posix.dup(fd, /)
posix.dup2(fd, fd2, inheritable=True)
posix.eventfd(initval, flags=524288)
posix.eventfd_read(fd)
posix.eventfd_write(fd, value)
posix.execv(path, argv, /)
posix.execve(path, argv, env)
posix.fchdir(fd)
posix.fchmod(fd, mode)
posix.fchown(fd, uid, gid)
posix.fdatasync(fd)
posix.fork()
posix.forkpty()
posix.fpathconf(fd, name, /)
posix.fspath(path)
posix.fstat(fd)
posix.fstatvfs(fd, /)
posix.fsync(fd)
posix.ftruncate(fd, length, /)
posix.get_blocking(fd, /)
posix.get_inheritable(fd, /)
posix.get_terminal_size
posix.getcwd()
posix.getcwdb()
posix.getegid()
posix.geteuid()
posix.getgid()
posix.getgrouplist(user, group, /)
posix.getgroups()
posix.getloadavg()
posix.getlogin()
posix.getpgid(pid)
posix.getpgrp()
posix.getpid()
posix.getppid()
posix.getpriority(which, who)
posix.getrandom(size, flags=0)
posix.getresgid()
posix.getresuid()
posix.getsid(pid, /)
posix.getuid()
posix.getxattr(path, attribute, *, follow_symlinks=True)
posix.initgroups(username, gid, /)
posix.isatty(fd, /)
posix.kill(pid, signal, /)
posix.killpg(pgid, signal, /)
posix.lchown(path, uid, gid)
posix.link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)
posix.listdir(path=None)
posix.listxattr(path=None, *, follow_symlinks=True)
posix.lockf(fd, command, length, /)
posix.login_tty(fd, /)
posix.lseek(fd, position, whence, /)
posix.lstat(path, *, dir_fd=None)
posix.major(device, /)
posix.makedev(major, minor, /)
posix.memfd_create(name, flags=1)
posix.minor(device, /)
posix.mkdir(path, mode=511, *, dir_fd=None)
posix.mkfifo(path, mode=438, *, dir_fd=None)
posix.mknod(path, mode=384, device=0, *, dir_fd=None)
posix.nice(increment, /)
posix.open(path, flags, mode=511, *, dir_fd=None)
posix.openpty()
posix.pathconf(path, name)
posix.pidfd_open(pid, flags=0)
posix.pipe()
posix.pipe2(flags, /)
posix.posix_fadvise(fd, offset, length, advice, /)
posix.posix_fallocate(fd, offset, length, /)
posix.posix_spawn
posix.posix_spawnp
posix.pread(fd, length, offset, /)
posix.preadv(fd, buffers, offset, flags=0, /)
posix.putenv(name, value, /)
posix.pwrite(fd, buffer, offset, /)
posix.pwritev(fd, buffers, offset, flags=0, /)
posix.read(fd, length, /)
posix.readlink(path, *, dir_fd=None)
posix.readv(fd, buffers, /)
posix.register_at_fork
posix.remove(path, *, dir_fd=None)
posix.removexattr(path, attribute, *, follow_symlinks=True)
posix.rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)
posix.replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)
posix.rmdir(path, *, dir_fd=None)
posix.scandir(path=None)
posix.sched_get_priority_max(policy)
posix.sched_get_priority_min(policy)
posix.sched_getaffinity(pid, /)
posix.sched_getparam(pid, /)
posix.sched_getscheduler(pid, /)
posix.sched_param(sched_priority)
posix.sched_rr_get_interval(pid, /)
posix.sched_setaffinity(pid, mask, /)
posix.sched_setparam(pid, param, /)
posix.sched_setscheduler(pid, policy, param, /)
posix.sched_yield()
posix.sendfile(out_fd, in_fd, offset, count)
posix.set_blocking(fd, blocking, /)
posix.set_inheritable(fd, inheritable, /)
posix.setegid(egid, /)
posix.seteuid(euid, /)
posix.setgid(gid, /)
posix.setgroups(groups, /)
posix.setpgid(pid, pgrp, /)
posix.setpgrp()
posix.setpriority(which, who, priority)
posix.setregid(rgid, egid, /)
posix.setresgid(rgid, egid, sgid, /)
posix.setresuid(ruid, euid, suid, /)
posix.setreuid(ruid, euid, /)
posix.setsid()
posix.setuid(uid, /)
posix.setxattr(path, attribute, value, flags=0, *, follow_symlinks=True)
posix.splice(src, dst, count, offset_src=None, offset_dst=None, flags=0)
posix.stat(path, *, dir_fd=None, follow_symlinks=True)
posix.statvfs(path)
posix.strerror(code, /)
posix.symlink(src, dst, target_is_directory=False, *, dir_fd=None)
posix.sync()
posix.sysconf(name, /)
posix.system(command)
posix.tcgetpgrp(fd, /)
posix.tcsetpgrp(fd, pgid, /)
posix.times()
posix.times_result(iterable=(), /)
posix.truncate(path, length)
posix.ttyname(fd, /)
posix.umask(mask, /)
posix.uname()
posix.uname_result(iterable=(), /)
posix.unlink(path, *, dir_fd=None)
posix.unsetenv(name, /)
posix.urandom(size, /)
posix.utime
posix.wait()
posix.wait3(options)
posix.wait4(pid, options)
posix.waitid(idtype, id, options, /)
posix.waitid_result(iterable=(), /)
posix.waitpid(pid, options, /)
posix.waitstatus_to_exitcode(status)
posix.write(fd, data, /)
posix.writev(fd, buffers, /)
pow(base, exp, mod=None)
print(*args, sep=' ', end='\n', file=None, flush=False)
property(fget=None, fset=None, fdel=None, doc=None)
property.__delete__(self, instance, /)
property.__set__(self, instance, value, /)
property.__set_name__
property.deleter
property.getter
property.setter
pwd.getpwall()
pwd.getpwnam(name, /)
pwd.getpwuid(uidobj, /)
pwd.struct_passwd(iterable=(), /)
random.Random(x=None)
random.Random.__getstate__(self)
random.Random.__init__(self, x=None)
random.Random.__init_subclass__(**kwargs)
random.Random.__reduce__(self)
random.Random.__setstate__(self, state)
random.Random._randbelow(self, n)
random.Random._randbelow_with_getrandbits(self, n)
random.Random._randbelow_without_getrandbits(self, n, maxsize=9007199254740992)
random.Random.betavariate(self, alpha, beta)
random.Random.choice(self, seq)
random.Random.choices(self, population, weights=None, *, cum_weights=None, k=1)
random.Random.expovariate(self, lambd)
random.Random.gammavariate(self, alpha, beta)
random.Random.gauss(self, mu=0.0, sigma=1.0)
random.Random.getstate(self)
random.Random.lognormvariate(self, mu, sigma)
random.Random.normalvariate(self, mu=0.0, sigma=1.0)
random.Random.paretovariate(self, alpha)
random.Random.randbytes(self, n)
random.Random.randint(self, a, b)
random.Random.randrange(self, start, stop=None, step=1)
random.Random.sample(self, population, k, *, counts=None)
random.Random.seed(self, a=None, version=2)
random.Random.setstate(self, state)
random.Random.shuffle(self, x)
random.Random.triangular(self, low=0.0, high=1.0, mode=None)
random.Random.uniform(self, a, b)
random.Random.vonmisesvariate(self, mu, kappa)
random.Random.weibullvariate(self, alpha, beta)
random.SystemRandom(x=None)
random.SystemRandom._notimplemented(self, *args, **kwds)
random.SystemRandom._randbelow(self, n)
random.SystemRandom.getrandbits(self, k)
random.SystemRandom.getstate(self, *args, **kwds)
random.SystemRandom.randbytes(self, n)
random.SystemRandom.random(self)
random.SystemRandom.seed(self, *args, **kwds)
random.SystemRandom.setstate(self, *args, **kwds)
range
range.count
range.index
repr(obj, /)
reversed(sequence, /)
reversed.__length_hint__
round(number, ndigits=None)
set
set.__contains__
set.__iand__(self, value, /)
set.__isub__(self, value, /)
set.__ixor__(self, value, /)
set.add
set.clear
set.copy
set.difference
set.difference_update
set.discard
set.intersection
set.intersection_update
set.isdisjoint
set.issubset
set.issuperset
set.pop
set.remove
set.symmetric_difference
set.symmetric_difference_update
set.union
set.update
setattr(obj, name, value, /)
slice
slice.indices
sorted(iterable, /, *, key=None, reverse=False)
staticmethod
str
str.__getnewargs__
str.__sizeof__(self, /)
str.capitalize(self, /)
str.casefold(self, /)
str.center(self, width, fillchar=' ', /)
str.count
str.encode(self, /, encoding='utf-8', errors='strict')
str.endswith
str.expandtabs(self, /, tabsize=8)
str.find
str.format
str.format_map
str.index
str.isalnum(self, /)
str.isalpha(self, /)
str.isascii(self, /)
str.isdecimal(self, /)
str.isdigit(self, /)
str.isidentifier(self, /)
str.islower(self, /)
str.isnumeric(self, /)
str.isprintable(self, /)
str.isspace(self, /)
str.istitle(self, /)
str.isupper(self, /)
str.join(self, iterable, /)
str.ljust(self, width, fillchar=' ', /)
str.lower(self, /)
str.lstrip(self, chars=None, /)
str.maketrans
str.partition(self, sep, /)
str.removeprefix(self, prefix, /)
str.removesuffix(self, suffix, /)
str.replace(self, old, new, count=-1, /)
str.rfind
str.rindex
str.rjust(self, width, fillchar=' ', /)
str.rpartition(self, sep, /)
str.rsplit(self, /, sep=None, maxsplit=-1)
str.rstrip(self, chars=None, /)
str.split(self, /, sep=None, maxsplit=-1)
str.splitlines(self, /, keepends=False)
str.startswith
str.strip(self, chars=None, /)
str.swapcase(self, /)
str.title(self, /)
str.translate(self, table, /)
str.upper(self, /)
str.zfill(self, width, /)
string.Formatter()
string.Formatter._vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0)
string.Formatter.check_unused_args(self, used_args, args, kwargs)
string.Formatter.convert_field(self, value, conversion)
string.Formatter.format(self, format_string, /, *args, **kwargs)
string.Formatter.format_field(self, value, format_spec)
string.Formatter.get_field(self, field_name, args, kwargs)
string.Formatter.get_value(self, key, args, kwargs)
string.Formatter.parse(self, format_string)
string.Formatter.vformat(self, format_string, args, kwargs)
string.Template(template)
string.Template.__init__(self, template)
string.Template.__init_subclass__()
string.Template._invalid(self, mo)
string.Template.get_identifiers(self)
string.Template.is_valid(self)
string.Template.safe_substitute(self, mapping={}, /, **kws)
string.Template.substitute(self, mapping={}, /, **kws)
string.capwords(s, sep=None)
struct.Struct
struct.Struct.iter_unpack(self, buffer, /)
struct.Struct.pack
struct.Struct.pack_into
struct.Struct.unpack(self, buffer, /)
struct.Struct.unpack_from(self, /, buffer, offset=0)
struct.calcsize(format, /)
struct.error
struct.iter_unpack(format, buffer, /)
struct.pack
struct.pack_into
struct.unpack(format, buffer, /)
struct.unpack_from(format, /, buffer, offset=0)
sum(iterable, /, start=0)
super
sys.addaudithook(hook)
sys.audit
sys.breakpointhook
sys.call_tracing(func, args, /)
sys.displayhook(object, /)
sys.exc_info()
sys.excepthook(exctype, value, traceback, /)
sys.exception()
sys.exit(status=None, /)
sys.get_asyncgen_hooks()
sys.get_coroutine_origin_tracking_depth()
sys.get_int_max_str_digits()
sys.getallocatedblocks()
sys.getdefaultencoding()
sys.getdlopenflags()
sys.getfilesystemencodeerrors()
sys.getfilesystemencoding()
sys.getprofile()
sys.getrecursionlimit()
sys.getrefcount(object, /)
sys.getsizeof
sys.getswitchinterval()
sys.gettrace()
sys.intern(string, /)
sys.is_finalizing()
sys.set_asyncgen_hooks
sys.set_coroutine_origin_tracking_depth(depth)
sys.set_int_max_str_digits(maxdigits)
sys.setdlopenflags(flags, /)
sys.setprofile
sys.setrecursionlimit(limit, /)
sys.setswitchinterval(interval, /)
sys.settrace
sys.unraisablehook(unraisable, /)
time.asctime
time.clock_getres
time.clock_gettime
time.clock_gettime_ns
time.clock_settime
time.clock_settime_ns
time.ctime
time.get_clock_info
time.gmtime
time.localtime
time.mktime
time.monotonic
time.monotonic_ns
time.perf_counter
time.perf_counter_ns
time.process_time
time.process_time_ns
time.pthread_getcpuclockid
time.sleep
time.strftime
time.strptime
time.struct_time(iterable=(), /)
time.thread_time
time.thread_time_ns
time.time
time.time_ns
time.tzset
traceback
traceback.__dir__
tuple(iterable=(), /)
tuple.count(self, value, /)
tuple.index(self, value, start=0, stop=9223372036854775807, /)
type
type.__base__()
type.__instancecheck__(self, instance, /)
type.__prepare__
type.__sizeof__(self, /)
type.__subclasscheck__(self, subclass, /)
type.__subclasses__(self, /)
type.mro(self, /)
typing.AbstractSet(*args, **kwargs)
typing.Annotated(*args, **kwargs)
typing.Annotated.__class_getitem__(params)
typing.Annotated.__new__(cls, *args, **kwargs)
typing.Annotated._class_getitem_inner(cls, *params)
typing.Any(*args, **kwargs)
typing.Any.__new__(cls, *args, **kwargs)
typing.AsyncContextManager(*args, **kwargs)
typing.AsyncGenerator(*args, **kwargs)
typing.AsyncIterable(*args, **kwargs)
typing.AsyncIterator(*args, **kwargs)
typing.Awaitable(*args, **kwargs)
typing.BinaryIO()
typing.ByteString(*args, **kwargs)
typing.Callable(*args, **kwargs)
typing.ChainMap(*args, **kwargs)
typing.ClassVar(*args, **kwds)
typing.Collection(*args, **kwargs)
typing.Concatenate(*args, **kwds)
typing.Container(*args, **kwargs)
typing.ContextManager(*args, **kwargs)
typing.Coroutine(*args, **kwargs)
typing.Counter(*args, **kwargs)
typing.DefaultDict(*args, **kwargs)
typing.Deque(*args, **kwargs)
typing.Dict(*args, **kwargs)
typing.Final(*args, **kwds)
typing.ForwardRef(arg, is_argument=True, module=None, *, is_class=False)
typing.ForwardRef.__eq__(self, other)
typing.ForwardRef.__hash__(self)
typing.ForwardRef.__init__(self, arg, is_argument=True, module=None, *, is_class=False)
typing.ForwardRef.__or__(self, other)
typing.ForwardRef.__repr__(self)
typing.ForwardRef.__ror__(self, other)
typing.ForwardRef._evaluate(self, globalns, localns, recursive_guard)
typing.FrozenSet(*args, **kwargs)
typing.Generator(*args, **kwargs)
typing.Generic()
typing.Generic.__class_getitem__(params)
typing.Hashable(*args, **kwargs)
typing.IO()
typing.ItemsView(*args, **kwargs)
typing.Iterable(*args, **kwargs)
typing.Iterator(*args, **kwargs)
typing.KeysView(*args, **kwargs)
typing.List(*args, **kwargs)
typing.Literal(*args, **kwds)
typing.LiteralString(*args, **kwds)
typing.Mapping(*args, **kwargs)
typing.MappingView(*args, **kwargs)
typing.Match(*args, **kwargs)
typing.MutableMapping(*args, **kwargs)
typing.MutableSequence(*args, **kwargs)
typing.MutableSet(*args, **kwargs)
typing.NamedTuple(typename, fields=None, /, **kwargs)
typing.NamedTupleMeta(typename, bases, ns)
typing.NamedTupleMeta.__new__(cls, typename, bases, ns)
typing.Never(*args, **kwds)
typing.NewType(name, tp)
typing.NewType.__call__(x, /)
typing.NewType.__init__(self, name, tp)
typing.NewType.__mro_entries__(self, bases)
typing.NewType.__or__(self, other)
typing.NewType.__reduce__(self)
typing.NewType.__repr__(self)
typing.NewType.__ror__(self, other)
typing.NoReturn(*args, **kwds)
typing.NotRequired(*args, **kwds)
typing.Optional(*args, **kwds)
typing.OrderedDict(*args, **kwargs)
typing.ParamSpec(name, *, bound=None, covariant=False, contravariant=False)
typing.ParamSpec.__init__(self, name, *, bound=None, covariant=False, contravariant=False)
typing.ParamSpec.__typing_prepare_subst__(self, alias, args)
typing.ParamSpecArgs(origin)
typing.ParamSpecArgs.__eq__(self, other)
typing.ParamSpecArgs.__init__(self, origin)
typing.ParamSpecArgs.__repr__(self)
typing.ParamSpecKwargs(origin)
typing.ParamSpecKwargs.__eq__(self, other)
typing.ParamSpecKwargs.__init__(self, origin)
typing.ParamSpecKwargs.__repr__(self)
typing.Pattern(*args, **kwargs)
typing.Protocol()
typing.Required(*args, **kwds)
typing.Reversible(*args, **kwargs)
typing.Self(*args, **kwds)
typing.Sequence(*args, **kwargs)
typing.Set(*args, **kwargs)
typing.Sized(*args, **kwargs)
typing.SupportsAbs(*args, **kwargs)
typing.SupportsAbs.__init__(self, *args, **kwargs)
typing.SupportsBytes(*args, **kwargs)
typing.SupportsBytes.__init__(self, *args, **kwargs)
typing.SupportsComplex(*args, **kwargs)
typing.SupportsComplex.__init__(self, *args, **kwargs)
typing.SupportsFloat(*args, **kwargs)
typing.SupportsFloat.__init__(self, *args, **kwargs)
typing.SupportsIndex(*args, **kwargs)
typing.SupportsIndex.__init__(self, *args, **kwargs)
typing.SupportsInt(*args, **kwargs)
typing.SupportsInt.__init__(self, *args, **kwargs)
typing.SupportsRound(*args, **kwargs)
typing.SupportsRound.__init__(self, *args, **kwargs)
typing.TextIO()
typing.Tuple(*args, **kwargs)
typing.Type(*args, **kwargs)
typing.TypeAlias(*args, **kwds)
typing.TypeGuard(*args, **kwds)
typing.TypeVar(name, *constraints, bound=None, covariant=False, contravariant=False)
typing.TypeVar.__init__(self, name, *constraints, bound=None, covariant=False, contravariant=False)
typing.TypeVarTuple(name)
typing.TypeVarTuple.__init__(self, name)
typing.TypeVarTuple.__iter__(self)
typing.TypeVarTuple.__repr__(self)
typing.TypeVarTuple.__typing_prepare_subst__(self, alias, args)
typing.TypedDict(typename, fields=None, /, *, total=True, **kwargs)
typing.Union(*args, **kwds)
typing.Unpack(*args, **kwds)
typing.ValuesView(*args, **kwargs)
typing.assert_type(val, typ, /)
typing.cast(typ, val)
typing.clear_overloads()
typing.final(f)
typing.get_args(tp)
typing.get_origin(tp)
typing.get_overloads(func)
typing.get_type_hints(obj, globalns=None, localns=None, include_extras=False)
typing.io()
typing.is_typeddict(tp)
typing.no_type_check(arg)
typing.no_type_check_decorator(decorator)
typing.overload(func)
typing.re()
typing.re.Match(*args, **kwargs)
typing.re.Pattern(*args, **kwargs)
typing.runtime_checkable(cls)
vars
zip
zlib.adler32(data, value=1, /)
zlib.compress(data, /, level=-1, wbits=15)
zlib.compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)
zlib.crc32(data, value=0, /)
zlib.decompress(data, /, wbits=15, bufsize=16384)
zlib.decompressobj(wbits=15, zdict=b'')
zlib.error
*.__abs__(self, /)
*.__add__(self, value, /)
*.__and__(self, value, /)
*.__bool__(self, /)
*.__call__(self, /, *args, **kwargs)
*.__class_getitem__
*.__contains__(self, key, /)
*.__copy__(self)
*.__del__
*.__delattr__(self, name, /)
*.__delitem__(self, key, /)
*.__dir__(self, /)
*.__divmod__(self, value, /)
*.__eq__(self, value, /)
*.__float__(self, /)
*.__floordiv__(self, value, /)
*.__format__(self, format_spec, /)
*.__ge__(self, value, /)
*.__get__(self, instance, owner=None, /)
*.__getattribute__(self, name, /)
*.__getitem__(self, key, /)
*.__getnewargs__(self, /)
*.__getstate__
*.__gt__(self, value, /)
*.__hash__(self, /)
*.__iadd__(self, value, /)
*.__imul__(self, value, /)
*.__init__(self, /, *args, **kwargs)
*.__init_subclass__(*args, **kwargs)
*.__int__(self, /)
*.__ior__(self, value, /)
*.__iter__(self, /)
*.__le__(self, value, /)
*.__len__(self, /)
*.__lt__(self, value, /)
*.__missing__(self, key)
*.__mod__(self, value, /)
*.__mul__(self, value, /)
*.__ne__(self, value, /)
*.__neg__(self, /)
*.__new__(*args, **kwargs)
*.__next__(self, /)
*.__or__(self, value, /)
*.__pos__(self, /)
*.__pow__(self, value, mod=None, /)
*.__radd__(self, value, /)
*.__rand__(self, value, /)
*.__rdivmod__(self, value, /)
*.__reduce__
*.__reduce_ex__
*.__repr__(self, /)
*.__reversed__
*.__rfloordiv__(self, value, /)
*.__rmod__(self, value, /)
*.__rmul__(self, value, /)
*.__ror__(self, value, /)
*.__rpow__(self, value, mod=None, /)
*.__rsub__(self, value, /)
*.__rtruediv__(self, value, /)
*.__rxor__(self, value, /)
*.__set_name__(self, owner, name)
*.__setattr__(self, name, value, /)
*.__setitem__(self, key, value, /)
*.__setstate__
*.__sizeof__
*.__str__(self, /)
*.__sub__(self, value, /)
*.__subclasshook__(other)
*.__truediv__(self, value, /)
*.__typing_subst__(self, arg)
*.__xor__(self, value, /)
"""
