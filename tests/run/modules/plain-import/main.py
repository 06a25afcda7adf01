import shapes
import shapes as s

print(shapes.perimeter("square", 2.5), s.Polygon("triangle").sides(), s is shapes)
shapes.SIDES["hexagon"] = 6
print(shapes.perimeter("hexagon", 1), shapes.__name__, __name__)

# expect: shapes is loading
# expect: 10.0 3 True
# expect: 6 shapes __main__
