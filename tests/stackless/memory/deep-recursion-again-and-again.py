# oracle: none
def resident():
    with open("/proc/self/statm") as f:
        return int(f.read().split()[1]) * 4096

def down(n):
    return 0 if n == 0 else down(n - 1) + 1

def work(n):
    for i in range(n):
        down(100000)

work(3)
before = resident()
work(20)
print(resident() - before < 2000000)
