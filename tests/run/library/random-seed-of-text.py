import random
for s in ("text", b"bytes", 3.5, "", -5, 0, True, bytearray(b"q")):
    random.seed(s)
    print(random.random(), random.randint(1, 100))
r = random.Random("abc")
print(r.random())

# expect: 0.8711565613554825 99
# expect: 0.37075677971469856 86
# expect: 0.3039190124834461 30
# expect: 0.9602256525641875 77
# expect: 0.6229016948897019 95
# expect: 0.8444218515250481 98
# expect: 0.13436424411240122 98
# expect: 0.4549104119056959 33
# expect: 0.7720246314157545
