command = "go"
match command:  # error: unsupported
    case "go":
        print("going")
    case _:
        print("what?")
