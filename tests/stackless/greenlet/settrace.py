import greenlet

def trace(event, args):
    origin, target = args
    log.append((event, name(origin), name(target)))

def name(g):
    return "main" if g is main else "g" if g is gr else "other"

def f():
    main.switch()
    try:
        main.switch()
    except ValueError:
        pass
    raise KeyError("end")

log = []
main = greenlet.getcurrent()
gr = greenlet.greenlet(f)
print(greenlet.settrace(trace))
gr.switch()
gr.switch()
try:
    gr.throw(ValueError)
except KeyError:
    log.append("error")
print(greenlet.gettrace() is trace)
print(greenlet.settrace(None) is trace)
gr.switch()
for entry in log:
    print(entry)
