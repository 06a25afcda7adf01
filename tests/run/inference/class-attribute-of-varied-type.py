class Plugin:
    priority = None
    name = "base"

    def label(self):
        if self.priority is None:
            return self.name
        return self.name + ":" + str(self.priority)


class Fast(Plugin):
    priority = 1
    name = "fast"


class Odd(Plugin):
    priority = "high"


p = Plugin()
print([x.label() for x in (p, Fast(), Odd())])
p.priority = 2.5
print(p.label(), Plugin.priority, Fast.priority + 1)

# expect: ['base', 'fast:1', 'base:high']
# expect: base:2.5 None 2
