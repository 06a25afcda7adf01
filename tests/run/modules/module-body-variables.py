import sys
x = 5
print(x + 1)
x = "text"
print(x.upper())
x = [1, 2.5, "a"]
for i in x:
    print(i)
total = 0
for v in [0.5, 1.5]:
    total += v
print(total, [total * k for k in range(3)], sum(total for _ in range(2)))
data = {}
for w in "a b a c".split():
    data[w] = data.get(w, 0) + 1
print(sorted(data.items(), key=lambda kv: (-kv[1], kv[0])))
n = 3
f = lambda q: q + n
n = 10
print(f(1))
try:
    print(undefined_later)
except NameError as e:
    print(e)
undefined_later = 1
del undefined_later
try:
    print([undefined_later for _ in range(1)])
except NameError as e:
    print(e)
try:
    1 / 0
except ZeroDivisionError as err:
    print("err", err)
try:
    print(err)
except NameError as e:
    print(e)
class A:
    y = x
print(A.y)
while True:
    try:
        z = int("12")
        break
    except ValueError:
        pass
print(z)
if len(sys.argv) > 5:
    late = 1
print(late)
# status: 1
# expect: 6
# expect: TEXT
# expect: 1
# expect: 2.5
# expect: a
# expect: 2.0 [0.0, 2.0, 4.0] 4.0
# expect: [('a', 2), ('b', 1), ('c', 1)]
# expect: 11
# expect: name 'undefined_later' is not defined
# expect: name 'undefined_later' is not defined
# expect: err division by zero
# expect: name 'err' is not defined
# expect: [1, 2.5, 'a']
# expect: 12
# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 51, in <module>
# stderr:     print(late)
# stderr:           ^^^^
# stderr: NameError: name 'late' is not defined
