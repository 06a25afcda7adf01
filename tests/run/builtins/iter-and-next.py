it = iter("abc")
print(next(it), next(it), next(it), next(it, "end"))
try:
    next(it)
except StopIteration:
    print("stopped")
it = iter({"a": 1, "b": 2})
print(list(it), list(it))
nums = [1, 2, 3]
a = iter(nums)
b = iter(a)
print(next(a), next(b), a is b)

# expect: a b c end
# expect: stopped
# expect: ['a', 'b'] []
# expect: 1 2 True
