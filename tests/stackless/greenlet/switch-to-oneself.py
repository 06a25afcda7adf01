from greenlet import getcurrent, greenlet

def f():
    print(getcurrent().switch("self"))
    return "end"

print(greenlet(f).switch())
print(getcurrent().switch(1, 2))
