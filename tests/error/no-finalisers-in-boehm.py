# flags: --gc=boehm
class Kept:
    def __del__(self):  # error: no_finalisers
        print("gone")

class Never:
    def __del__(self):
        print("nobody makes one")

Kept()
