import stackless

t = stackless.tasklet()
for i in range(2):
    try:
        t.setup(i)
    except RuntimeError as e:
        print(e)
print(t.alive)
