import greenlet

def f():
    try:
        greenlet.getcurrent().throw(ValueError("self"))
    except ValueError as e:
        return str(e)

print(greenlet.greenlet(f).switch())
