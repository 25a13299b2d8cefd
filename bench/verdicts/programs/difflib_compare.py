import difflib
from concurrent.futures import ThreadPoolExecutor

A = [f"line {i} of the document" for i in range(2500)]
B = [f"line {i} of the document" if i % 3 else f"changed {i}" for i in range(2500)]


def task(n):
    diff = list(difflib.unified_diff(A, B, lineterm=""))
    ratio = difflib.SequenceMatcher(None, "\n".join(A)[:9000], "\n".join(B)[:9000]).ratio()
    return len(diff), ratio


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
