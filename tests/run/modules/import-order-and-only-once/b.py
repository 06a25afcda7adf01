print("b runs")
x = 5
