from stackless import coroutine

# the victim's parent is main, but the killer goes on when it has died
def victim():
    try:
        main.switch()
    finally:
        print("victim dies")

def killer():
    print("killer")
    v.kill()
    print("killer goes on")

main = coroutine.getmain()
v = coroutine()
v.bind(victim)
v.switch()
k = coroutine()
k.bind(killer)
k.switch()
print("main")
