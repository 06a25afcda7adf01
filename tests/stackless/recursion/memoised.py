# oracle: none
memo = {}

def steps(n):
    if n == 0:
        return 0
    if n not in memo:
        memo[n] = steps(n - 1) + n % 7
    return memo[n]

print(steps(200000), len(memo))
