from collections import Counter
from concurrent.futures import ThreadPoolExecutor

TEXT = "if (x > 10) { return foo(x, 'bar'); } else { y = x * 2 + 1; } // comment\n" * 1500


def tokenize(text):
    tokens = []
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isalpha():
            j = i
            while j < len(text) and text[j].isalnum():
                j += 1
            tokens.append(("name", text[i:j]))
            i = j
        elif c.isdigit():
            j = i
            while j < len(text) and text[j].isdigit():
                j += 1
            tokens.append(("number", text[i:j]))
            i = j
        else:
            tokens.append(("op", c))
            i += 1
    return tokens


def task(n):
    kinds = Counter(kind for kind, _ in tokenize(TEXT))
    for _ in range(4):
        kinds.update(kind for kind, _ in tokenize(TEXT))
    return kinds


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
