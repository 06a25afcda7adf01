class Config:
    level = 1
    tags = []


a = Config()
b = Config()
a.level = 5
a.tags.append("x")
print(a.level, b.level, Config.level, b.tags)
Config.level = 9
print(a.level, b.level)
del a.level
print(a.level)

# expect: 5 1 1 ['x']
# expect: 5 9
# expect: 9
