import json
users = json.loads('[{"name": "Ann", "age": 30, "tags": ["x", "y"]}, {"name": "Bob", "age": 25, "tags": []}]')
for u in users:
    print(u["name"].upper(), u["age"] + 1, ", ".join(u["tags"]), u.get("email", "none"))
print(sum(u["age"] for u in users) / len(users), max(users, key=lambda u: u["age"])["name"])
print(sorted(u["name"] for u in users), [u for u in users if u["age"] > 26])
config = {"lr": 0.1, "layers": [1, 2]}
text = json.dumps(config)
back = json.loads(text)
lr = back["lr"] * 2
print(lr, [x * 2 for x in back["layers"]], back == config)

# expect: ANN 31 x, y none
# expect: BOB 26  none
# expect: 27.5 Ann
# expect: ['Ann', 'Bob'] [{'name': 'Ann', 'age': 30, 'tags': ['x', 'y']}]
# expect: 0.2 [2, 4] True
