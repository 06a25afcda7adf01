a = [1]
a.append(a)
print(a, a[1] is a, len(a))
d = {"me": None}
d["me"] = d
print(d)

# expect: [1, [...]] True 2
# expect: {'me': {...}}
