print("main begins")
import a
import b
import a

print(a.x, b.x, a.b is b)

# expect: main begins
# expect: a begins
# expect: b runs
# expect: a ends, b.x = 5
# expect: 6 5 True
