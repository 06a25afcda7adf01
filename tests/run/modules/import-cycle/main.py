import chicken
import egg

print(chicken.lay().hatch().describe(), egg.early())

# expect: chicken chicken
