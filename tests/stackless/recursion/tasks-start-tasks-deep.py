import stackless

def start(n):
    if n == 0:
        print("last")
        return
    t = stackless.tasklet(start)(n - 1)
    t.run()
    counts.append(n)

counts = []
stackless.tasklet(start)(300)
stackless.run()
print(len(counts), counts[:3], counts[-1])
