"""Module doc."""
def f():
    """F doc."""
class A:
    """A doc."""
    def m(self):
        "m doc"
class B(A): pass
print(__doc__)
print(f.__doc__, A.__doc__, B.__doc__, A.m.__doc__, B().m.__doc__, A().__doc__)

# expect: Module doc.
# expect: F doc. A doc. None m doc m doc A doc.
