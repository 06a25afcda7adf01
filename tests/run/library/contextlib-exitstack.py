from contextlib import ExitStack, contextmanager, suppress, closing, redirect_stdout, nullcontext
import io
@contextmanager
def cm(n):
    print("in", n)
    try:
        yield n
    finally:
        print("out", n)
with ExitStack() as st:
    for i in range(3):
        print(st.enter_context(cm(i)))
    st.callback(print, "cb", 1)
    st.callback(lambda: print("lam"))
    print("body")
with ExitStack() as st:
    st.enter_context(cm("e"))
    st.enter_context(suppress(ValueError))
    raise ValueError("x")
print("after")
class R:
    def close(self): print("close")
with closing(R()) as r: print("c")
b = io.StringIO()
with redirect_stdout(b): print("hidden")
print(repr(b.getvalue()))
with nullcontext(5) as n: print(n)
st = ExitStack()
st.enter_context(cm("z"))
st2 = st.pop_all()
st.close()
print("popped")
st2.close()
class CM:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): print("exit", t.__name__ if t else None, v); return True
with ExitStack() as s:
    s.enter_context(CM())
    s.push(CM())
    raise KeyError("k")

# expect: in 0
# expect: 0
# expect: in 1
# expect: 1
# expect: in 2
# expect: 2
# expect: body
# expect: lam
# expect: cb 1
# expect: out 2
# expect: out 1
# expect: out 0
# expect: in e
# expect: out e
# expect: after
# expect: c
# expect: close
# expect: 'hidden\n'
# expect: 5
# expect: in z
# expect: popped
# expect: out z
# expect: exit KeyError 'k'
# expect: exit None None
