type A = int
type B[T] = list[T]
type C[T: int, *Ts, **P] = dict[T, (P, *Ts)]
type = 1
type.x
type(x)
type[0] = 2
