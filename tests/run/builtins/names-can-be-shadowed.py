def summarise(list, max):
    sum = 0
    for len in list:
        sum += len
    return sum if sum < max else max


print(summarise([1, 2, 3], 100), summarise([60, 70], 100))
str = lambda x: "my " + repr(x)
print(str(5))

# expect: 6 100
# expect: my 5
