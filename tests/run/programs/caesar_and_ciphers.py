# Caesar, Vigenère, XOR, run-length and Huffman coding.
def caesar(text, shift):
    out = []
    for c in text:
        if c.isascii() and c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            c = chr((ord(c) - base + shift) % 26 + base)
        out.append(c)
    return "".join(out)


def vigenere(text, key, sign=1):
    return "".join(caesar(c, sign * (ord(key[i % len(key)]) - ord("a"))) for i, c in enumerate(text))


def xor(data, key):
    return bytes(b ^ key[i % len(key)] for i, b in enumerate(data))


def run_length(text):
    out, i = "", 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        out += f"{j - i if j - i > 1 else ''}{text[i]}"
        i = j
    return out


def huffman(text):
    counts = {}
    for c in text:
        counts[c] = counts.get(c, 0) + 1
    nodes = sorted((n, c, c) for c, n in counts.items())
    while len(nodes) > 1:
        (n1, k1, left), (n2, k2, right), *nodes = nodes
        nodes = sorted(nodes + [(n1 + n2, k1 + k2, (left, right))], key=lambda node: node[:2])
    codes = {}

    def walk(tree, code):
        if isinstance(tree, str):
            codes[tree] = code or "0"
        else:
            walk(tree[0], code + "0")
            walk(tree[1], code + "1")

    walk(nodes[0][2], "")
    return codes


text = "Hello, Wörld! The End."
print(
    caesar(text, 3),
    caesar(caesar(text, 3), -3) == text,
    vigenere("attackatdawn", "lemon"),
    vigenere(vigenere(text, "key"), "key", -1) == text,
)
secret = xor(text.encode(), b"k3y")
print(secret.hex(), xor(secret, b"k3y").decode(), run_length("aaabccddddde"), run_length(""))
codes = huffman("abracadabra")
encoded = "".join(codes[c] for c in "abracadabra")
print(sorted(codes.items()), encoded, len(encoded))
