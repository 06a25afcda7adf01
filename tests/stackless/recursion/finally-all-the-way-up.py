# oracle: none
def down(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        down(n - 1)
    finally:
        count[0] += 1

count = [0]
try:
    down(300000)
except ValueError as e:
    print(e, count)
