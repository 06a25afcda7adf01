class A:
    limit = 3

    def check(self, n):
        return n < limit  # error: undefined_name


print(A().check(2))
