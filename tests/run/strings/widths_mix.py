# Latin-1, UCS-2 and UCS-4 strings join, slice back and compare by code point.
latin, bmp, astral = "caf\xe9", "日本", "a😀b"
joined = latin + bmp + astral
print(joined, len(joined), joined[:4] == latin, joined[4:6], joined[-2], len(astral))
print(latin < bmp, bmp < astral, latin < astral, "z" < "\xe9", "\uffff" < "\U00010000", "é" == "e\u0301")
print(sorted(["é", "z", "a", "日", "😀", "", "Z"]))
print(
    joined[::-1], joined[6:7].encode("ascii"), (bmp + astral)[2:3] == "a", hash((bmp + "a")[2:]) == hash("a")
)
print(
    {"a": 1}[(bmp + "a")[2:]], (astral * 2).count("😀"), joined.index("😀"), "😀" in joined, "本a" in joined
)
print([ord(c) for c in joined], "".join(chr(n) for n in (65, 233, 26085, 128512)))
