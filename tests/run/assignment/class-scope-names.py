x = "global"


class A:
    y = x
    x = "class"
    z = x

    def method(self):
        return x, self.x


print(A.y, A.z, A().method())

# expect: global class ('global', 'class')
