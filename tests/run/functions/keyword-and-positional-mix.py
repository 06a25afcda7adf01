def describe(name, size=1, *, colour="red", shout=False):
    text = f"{size} {colour} {name}"
    return text.upper() if shout else text


print(describe("ball"))
print(describe("cube", 2))
print(describe("cone", colour="blue"))
print(describe(size=4, name="disc", shout=True))

# expect: 1 red ball
# expect: 2 red cube
# expect: 1 blue cone
# expect: 4 RED DISC
