def t(f):
    try:
        f()
    except TypeError as e:
        print(e)
l = [1]; d = {}; s = "x"; st = {1}
t(lambda: l.append(1, 2))
t(lambda: l.append())
t(lambda: l.pop(1, 2))
t(lambda: l.insert(1))
t(lambda: l.extend())
t(lambda: l.index())
t(lambda: l.remove())
t(lambda: l.count(1, 2))
t(lambda: l.clear(1))
t(lambda: l.reverse(1))
t(lambda: l.sort(1))
t(lambda: l.copy(1))
t(lambda: d.get())
t(lambda: d.get(1, 2, 3))
t(lambda: d.pop())
t(lambda: d.keys(1))
t(lambda: d.items(1))
t(lambda: d.setdefault())
t(lambda: d.update(1, 2))
t(lambda: d.clear(1))
t(lambda: d.popitem(1))
t(lambda: st.add())
t(lambda: st.add(1, 2))
t(lambda: st.remove())
t(lambda: st.pop(1))
t(lambda: st.discard(1, 2))
t(lambda: s.upper(1))
t(lambda: s.split(1, 2, 3))
t(lambda: s.replace("a"))
t(lambda: s.join())
t(lambda: s.join([], []))
t(lambda: s.strip(1, 2))
t(lambda: s.startswith())
t(lambda: s.find())
t(lambda: s.zfill())
t(lambda: s.isdigit(1))
t(lambda: s.center())
t(lambda: (1,).count())
t(lambda: (1,).index())
t(lambda: len())
t(lambda: len(1, 2))
t(lambda: abs())
t(lambda: abs(1, 2))
t(lambda: ord())
t(lambda: chr(1, 2))
t(lambda: isinstance(1))
t(lambda: hash())
t(lambda: id())
t(lambda: callable())
t(lambda: iter())
t(lambda: next())
t(lambda: min())
t(lambda: max())
t(lambda: sorted())
t(lambda: range())
t(lambda: divmod(1))
t(lambda: repr())
t(lambda: any())
t(lambda: all(1, 2))
t(lambda: bin())
t(lambda: hex(1, 2))
t(lambda: reversed())
t(lambda: filter(1))
t(lambda: float(1, 2))
t(lambda: list(1, 2))
t(lambda: tuple(1, 2))
t(lambda: dict(1, 2))
t(lambda: bool(1, 2))
t(lambda: len(x=1))

# expect: list.append() takes exactly one argument (2 given)
# expect: list.append() takes exactly one argument (0 given)
# expect: pop expected at most 1 argument, got 2
# expect: insert expected 2 arguments, got 1
# expect: list.extend() takes exactly one argument (0 given)
# expect: index expected at least 1 argument, got 0
# expect: list.remove() takes exactly one argument (0 given)
# expect: list.count() takes exactly one argument (2 given)
# expect: list.clear() takes no arguments (1 given)
# expect: list.reverse() takes no arguments (1 given)
# expect: sort() takes no positional arguments
# expect: list.copy() takes no arguments (1 given)
# expect: get expected at least 1 argument, got 0
# expect: get expected at most 2 arguments, got 3
# expect: pop expected at least 1 argument, got 0
# expect: dict.keys() takes no arguments (1 given)
# expect: dict.items() takes no arguments (1 given)
# expect: setdefault expected at least 1 argument, got 0
# expect: update expected at most 1 argument, got 2
# expect: dict.clear() takes no arguments (1 given)
# expect: dict.popitem() takes no arguments (1 given)
# expect: set.add() takes exactly one argument (0 given)
# expect: set.add() takes exactly one argument (2 given)
# expect: set.remove() takes exactly one argument (0 given)
# expect: set.pop() takes no arguments (1 given)
# expect: set.discard() takes exactly one argument (2 given)
# expect: str.upper() takes no arguments (1 given)
# expect: split() takes at most 2 arguments (3 given)
# expect: replace expected at least 2 arguments, got 1
# expect: str.join() takes exactly one argument (0 given)
# expect: str.join() takes exactly one argument (2 given)
# expect: strip expected at most 1 argument, got 2
# expect: startswith() takes at least 1 argument (0 given)
# expect: find() takes at least 1 argument (0 given)
# expect: str.zfill() takes exactly one argument (0 given)
# expect: str.isdigit() takes no arguments (1 given)
# expect: center expected at least 1 argument, got 0
# expect: tuple.count() takes exactly one argument (0 given)
# expect: index expected at least 1 argument, got 0
# expect: len() takes exactly one argument (0 given)
# expect: len() takes exactly one argument (2 given)
# expect: abs() takes exactly one argument (0 given)
# expect: abs() takes exactly one argument (2 given)
# expect: ord() takes exactly one argument (0 given)
# expect: chr() takes exactly one argument (2 given)
# expect: isinstance expected 2 arguments, got 1
# expect: hash() takes exactly one argument (0 given)
# expect: id() takes exactly one argument (0 given)
# expect: callable() takes exactly one argument (0 given)
# expect: iter expected at least 1 argument, got 0
# expect: next expected at least 1 argument, got 0
# expect: min expected at least 1 argument, got 0
# expect: max expected at least 1 argument, got 0
# expect: sorted expected 1 argument, got 0
# expect: range expected at least 1 argument, got 0
# expect: divmod expected 2 arguments, got 1
# expect: repr() takes exactly one argument (0 given)
# expect: any() takes exactly one argument (0 given)
# expect: all() takes exactly one argument (2 given)
# expect: bin() takes exactly one argument (0 given)
# expect: hex() takes exactly one argument (2 given)
# expect: reversed expected 1 argument, got 0
# expect: filter expected 2 arguments, got 1
# expect: float expected at most 1 argument, got 2
# expect: list expected at most 1 argument, got 2
# expect: tuple expected at most 1 argument, got 2
# expect: dict expected at most 1 argument, got 2
# expect: bool expected at most 1 argument, got 2
# expect: len() takes no keyword arguments
