match a, *b:
    case 1 | -1.5 | 1 - 2j | "s" "t" | b"u" | None | True | x.y.z: pass
    case [a, *_, (b), (c,)] | [a, b, c]: pass
    case {"k": v, 1: w, x.y: _, **rest}: pass
    case {}: pass
    case A() | A.B(1, [2], k=3, m=_): pass
    case (1 | 2) as n if n > 1: pass
    case a, *rest: pass
    case *_,: pass
    case _: pass
