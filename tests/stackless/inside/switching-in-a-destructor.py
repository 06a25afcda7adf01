# gc: ref
# oracle: none
from stackless import coroutine

class Bad:
    def __del__(self):
        try:
            main.switch()
        except RuntimeError as e:
            print("refused")

def f():
    x = Bad()
    x = None
    print("f goes on")

main = coroutine.getmain()
co = coroutine()
co.bind(f)
co.switch()
print("main")
