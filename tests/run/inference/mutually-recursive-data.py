class Employee:
    def __init__(self, name):
        self.name = name
        self.team = None


class Team:
    def __init__(self, lead, members):
        self.lead = lead
        self.members = members
        self.parent = None
        for m in members + [lead]:
            m.team = self

    def size(self):
        return len(self.members) + 1


ann, bob, cid = [Employee(n) for n in ("ann", "bob", "cid")]
core = Team(ann, [bob])
core.parent = Team(cid, [])
print(bob.team.lead.name, bob.team.parent.lead.team.size(), ann.team is bob.team, core.size())

# expect: ann 1 True 2
