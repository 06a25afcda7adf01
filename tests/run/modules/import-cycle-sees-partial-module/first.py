early = 1
import second

late = 2
