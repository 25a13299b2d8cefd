from concurrent.futures import ThreadPoolExecutor

TEXT = "The quick brown fox jumps over the lazy dog. " * 20000


def shift(char, key):
    if char.isalpha():
        base = ord("A") if char.isupper() else ord("a")
        return chr((ord(char) - base + key) % 26 + base)
    return char


def task(key):
    return "".join(shift(c, key) for c in TEXT)


ITEMS = [3, 5, 7, 9]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as pool:
        print([len(r) for r in pool.map(task, ITEMS)])
