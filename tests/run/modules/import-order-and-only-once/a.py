print("a begins")
import b

print("a ends, b.x =", b.x)
x = b.x + 1
