def f[T](a: T) -> T: pass
async def g[T: (int, str), *Ts, **P](*a: *Ts): pass
class A[T,](B[T], k=1): pass
