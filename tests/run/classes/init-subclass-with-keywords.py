class Plugin:
    registry = {}
    def __init_subclass__(cls, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry[name or cls.__name__.lower()] = cls
class A(Plugin, name="aaa"):
    def run(self): return "a"
class B(Plugin):
    def run(self): return "b"
for n, c in Plugin.registry.items(): print(n, c().run())

# expect: aaa a
# expect: b b
