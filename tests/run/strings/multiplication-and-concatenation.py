print("ab" * 3, 2 * "-=", "x" * 0, "x" * -1)
s = ""
for i in range(5):
    s += str(i)
s *= 2
print(s, "adjacent " "literals " 'join')

# expect: ababab -=-=  
# expect: 0123401234 adjacent literals join
