from stackless import coroutine, usercostate

# x leaves for main from inside y's function: its frames are then those of y
view = usercostate()

def in_x():
    print("x")
    y.switch()
    print("x ends")

def in_y():
    print("y")
    coroutine.getmain().switch()
    print("y ends")

x = coroutine()
x.bind(in_x)
y = view.newcoroutine()
y.bind(in_y)
x.switch()
print("main", x.alive, y.alive)
x.switch()
print("main", x.alive, y.alive)
