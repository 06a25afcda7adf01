# oracle: only
import gelato
from stackless import coroutine

co = coroutine()
for op in (lambda: gelato.clone(co), lambda: gelato.dump(co), lambda: gelato.load(b"")):
    try:
        op()
    except NotImplementedError as e:
        print(e)
