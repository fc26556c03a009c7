# The = specifier keeps the text of the expression, spaces included.
x, name, f = 3, "é", 2.5
print(f"{x=} {x = } {x+1=} {name=} {name=!s} {name=!a} {f=:.2f} {f = :>8.1f} {x=:04}")
print(f"{len(name)=} {[x, 1]=} {x =} {x= } {(x, name)=} {x==3=} {x!=4=}")
print(f"{'q'=} {name.upper()=}", f"{x=}{x=}")
