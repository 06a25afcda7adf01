# gc: ref
# oracle: none
def down(n):
    return 0 if n == 0 else down(n - 1) + 1

class Deep:
    def __del__(self):
        print("del", down(200000))

def f():
    d = Deep()
    return down(10)

print(f())
