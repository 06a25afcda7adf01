def first[T](items: list[T]) -> T:  # error: unsupported
    return items[0]
