inf = float("inf")
nan = float("nan")
print(-0.0, 0.0 == -0.0, inf, -inf, nan, nan == nan, nan != nan)
print(inf - inf, inf * 0, 1 / inf, inf > 1e308)
print(1e308 * 10, -1e308 * 10)

# expect: -0.0 True inf -inf nan False True
# expect: nan nan 0.0 True
# expect: inf -inf
