ages = {"ann": 31, "bob": 25}
ages["cid"] = 40
ages["ann"] += 1
print(ages, len(ages), ages["bob"], "bob" in ages, "dan" not in ages)
del ages["bob"]
print(ages.get("bob"), ages.get("bob", 0), ages.pop("cid"), ages.pop("zed", -1), ages)
print(ages.setdefault("eve", 9), ages.setdefault("eve", 1), ages)

# expect: {'ann': 32, 'bob': 25, 'cid': 40} 3 25 True True
# expect: None 0 40 -1 {'ann': 32}
# expect: 9 9 {'ann': 32, 'eve': 9}
