f = (258).to_bytes
print(f.__name__, f(2, "big"))
g = [1.5].pop
print(g.__name__, g(), (2.0).is_integer.__name__)

# expect: to_bytes b'\x01\x02'
# expect: pop 1.5 is_integer
