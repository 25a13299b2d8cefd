import os
import tempfile
from concurrent.futures import ThreadPoolExecutor

FOLDER = tempfile.mkdtemp()
ITEMS = []
for number in range(4):
    path = os.path.join(FOLDER, f"book{number}.txt")
    with open(path, "w") as f:
        for i in range(20000):
            f.write(f"It was the best of times, it was the worst of times number {i}.\n")
    ITEMS.append(path)


def task(path):
    counts = {}
    with open(path) as f:
        for line in f:
            for word in line.lower().split():
                word = word.strip(".,;:!?")
                if word in counts:
                    counts[word] += 1
                else:
                    counts[word] = 1
    return sorted(counts.items(), key=lambda kv: -kv[1])[:10]


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as pool:
        for result in pool.map(task, ITEMS):
            print(result[0])
