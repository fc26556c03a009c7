# types, compiled from the host's: names of classes, SimpleNamespace, new_class
import types
print(types.FunctionType, types.MethodType, types.BuiltinFunctionType, types.GeneratorType, types.ModuleType, types.MappingProxyType, types.SimpleNamespace, types.NoneType, types.CellType, types.CodeType, types.TracebackType, types.FrameType, types.CoroutineType, types.AsyncGeneratorType,types.MemberDescriptorType, types.GetSetDescriptorType, types.LambdaType, types.UnionType, types.GenericAlias, types.EllipsisType, types.NotImplementedType, types.WrapperDescriptorType, types.MethodWrapperType)
n = types.SimpleNamespace(a=1, b="x")
n.c = [n]
print(n, n.a, n == types.SimpleNamespace(a=1,b="x"), vars(types.SimpleNamespace(z=1)))
del n.c
print(n == types.SimpleNamespace(a=1,b="x"))
try: n.q
except AttributeError as e: print(e)
try: types.SimpleNamespace(3)
except TypeError as e: print(e)
m = types.MappingProxyType({'a':1}); print(m, m['a'], 'a' in m)
try: m['b']=2
except TypeError as e: print(e)
X = types.new_class('X', (), {}, lambda ns: ns.update(v=5))
print(X.v, X.__name__, types.resolve_bases((int,)), types.prepare_class('Y')[0])
class E:
    @types.DynamicClassAttribute
    def p(self): return 7
print(E().p)
try: E.p
except AttributeError as e: print("AE", e)
def f(): yield 1
print(isinstance(f(), types.GeneratorType), isinstance(f, types.FunctionType), isinstance(len, types.BuiltinFunctionType), isinstance(E().__str__, types.MethodWrapperType))
class Sl: __slots__=('q',)
print(isinstance(Sl.q, types.MemberDescriptorType), isinstance(types.FunctionType.__code__, types.GetSetDescriptorType))
print(types.get_original_bases(E) if hasattr(types,'get_original_bases') else 'no')
def g(): return 1
h = types.MethodType(lambda s, x: (s, x), 5); print(h(6))
