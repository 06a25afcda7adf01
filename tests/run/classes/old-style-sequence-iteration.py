class Squares:
    def __getitem__(self, i):
        if i >= 5:
            raise IndexError
        return i * i


print(list(Squares()), 16 in Squares(), 5 in Squares())
for s in Squares():
    print(s, end=";")
print()

# expect: [0, 1, 4, 9, 16] True False
# expect: 0;1;4;9;16;
