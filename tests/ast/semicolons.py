a; b;
if x: y; z;
class A: pass;
while 0: break;
