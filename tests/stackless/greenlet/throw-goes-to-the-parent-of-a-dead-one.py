import greenlet

def middle():
    try:
        main.switch()
    except ValueError as e:
        print("middle", e)
    return "middle ends"

main = greenlet.getcurrent()
m = greenlet.greenlet(middle)
child = greenlet.greenlet(lambda: "child", m)
m.switch()
child.throw(greenlet.GreenletExit)
print(m.dead, child.dead)
m = greenlet.greenlet(middle)
child = greenlet.greenlet(lambda: "child", m)
m.switch()
print(child.throw(ValueError, "via child"))
