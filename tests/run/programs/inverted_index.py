# A search engine: index, boolean queries, ranking.
DOCUMENTS = {
    "fox": "The quick brown fox jumps over the lazy dog",
    "dog": "A lazy dog sleeps; the dog dreams of a fox",
    "cat": "Cats ignore dogs and foxes alike",
    "empty": "",
}


class Index:
    def __init__(self):
        self.postings, self.lengths = {}, {}

    @staticmethod
    def terms(text):
        for word in "".join(c if c.isalnum() else " " for c in text.lower()).split():
            yield word.rstrip("s") if len(word) > 3 else word

    def add(self, name, text):
        for position, term in enumerate(self.terms(text)):
            self.postings.setdefault(term, {}).setdefault(name, []).append(position)
        self.lengths[name] = len(text.split())

    def query(self, text):
        if " or " in text:
            return set().union(*(self.query(part) for part in text.split(" or ")))
        result = set(self.lengths)
        for term in text.split():
            if term.startswith("-"):
                result -= self.query(term[1:])
            else:
                result &= set(self.postings.get(next(self.terms(term)), ()))
        return result

    def rank(self, text):
        scores = {}
        for term in self.terms(text):
            found = self.postings.get(term, {})
            for name, positions in found.items():
                scores[name] = scores.get(name, 0.0) + len(positions) / self.lengths[name] / len(found)
        return sorted(scores.items(), key=lambda item: (-item[1], item[0]))


index = Index()
for name, text in DOCUMENTS.items():
    index.add(name, text)
for query in ("fox", "lazy dog", "fox -cats", "dreams or alike", "-fox", "nothing"):
    print(query, sorted(index.query(query)))
for name, score in index.rank("lazy dogs foxes"):
    print(f"{name:<5}{score:.4f}")
print(index.postings["dog"], len(index.postings))
