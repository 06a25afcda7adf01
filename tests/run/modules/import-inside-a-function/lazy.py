print("lazy is loading")
value = 7
