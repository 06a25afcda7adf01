# oracle: none
import stackless

def down(n):
    if n == 0:
        stackless.schedule_remove()
    try:
        down(n - 1)
    finally:
        count[0] += 1

count = [0]
t = stackless.tasklet(down)(200000)
stackless.run()
t.kill()
print(count, t.alive)
