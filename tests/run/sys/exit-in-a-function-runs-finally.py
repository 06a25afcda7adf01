import sys


def work(n):
    try:
        if n > 2:
            sys.exit(n)
        print("step", n)
    finally:
        print("finally", n)


for i in range(5):
    work(i)

# expect: step 0
# expect: finally 0
# expect: step 1
# expect: finally 1
# expect: step 2
# expect: finally 2
# expect: finally 3
# status: 3
