# A class derived from an iterator of the library that has its own __next__: loops,
# list and next(it, default) go by that.
import io


class Numbered(io.StringIO):
    def __next__(self):
        line = self.readline()
        if line == "":
            raise StopIteration
        return "> " + line


class Doubled:
    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line * 2


class Both(Doubled, io.BytesIO):
    pass


class Plain(io.BytesIO, Doubled):
    pass


for line in Numbered("a\nb\n"):
    print(line, end="")
n = Numbered("c\nd\n")
print(next(n), next(n, "none"), next(n, "none"))
print(list(Both(b"a\nb\n")), list(Plain(b"a\nb\n")))
# expect: > a
# expect: > b
# expect: > c
# expect:  > d
# expect:  none
# expect: [b'a\na\n', b'b\nb\n'] [b'a\n', b'b\n']
