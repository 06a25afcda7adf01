import stackless

def source(out, n):
    for i in range(n):
        out.send(i)
    out.send(None)

def double(inp, out):
    while True:
        x = inp.receive()
        if x is None:
            out.send(None)
            return
        out.send(2 * x)

def sink(inp):
    while True:
        x = inp.receive()
        if x is None:
            print("end")
            return
        print(x)

a = stackless.channel()
b = stackless.channel()
c = stackless.channel()
stackless.tasklet(source)(a, 3)
stackless.tasklet(double)(a, b)
stackless.tasklet(double)(b, c)
stackless.tasklet(sink)(c)
stackless.run()
