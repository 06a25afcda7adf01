from stackless import coroutine, usercostate

view = usercostate()
main = view.getcurrent()
print(main is view.getmain(), main is coroutine.getmain())

def f():
    print("f", view.getcurrent() is co, coroutine.getcurrent() is coroutine.getmain())
    main.switch()
    print("f ends")

co = view.newcoroutine()
co.bind(f)
co.switch()
print("main", view.getcurrent() is main)
co.switch()
