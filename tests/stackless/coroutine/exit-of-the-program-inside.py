# status: 3
import sys
from stackless import coroutine

def f():
    try:
        sys.exit(3)
    finally:
        print("f dies")

co = coroutine()
co.bind(f)
try:
    co.switch()
finally:
    print("main too")
