from greenlet import greenlet

def run(a, b=2, *rest, c=3):
    print(a, b, rest, c)
    return a

print(greenlet(run).switch(1))
print(greenlet(run).switch("x", "y", 5, 6))
print(greenlet(run).switch(1, c=None))
print(greenlet(run).switch(b=1, a=2.5))
