def middle():
    print("middle")
    return 5


print(1 < middle() < 10)
print(7 < middle() < print("never"))
print(1 < 2 < 3 != 4 > 0)

# expect: middle
# expect: True
# expect: middle
# expect: False
# expect: True
