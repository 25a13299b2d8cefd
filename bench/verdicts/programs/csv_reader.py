import csv
import os
import tempfile
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor

FOLDER = tempfile.mkdtemp()
ITEMS = []
for number in range(4):
    path = os.path.join(FOLDER, f"sales{number}.csv")
    with open(path, "w", newline="") as f:
        writer = csv.writer(f)
        writer.writerow(["region", "product", "amount"])
        for i in range(80000):
            writer.writerow([f"r{i % 7}", f"p{i % 40}", i * 0.25])
    ITEMS.append(path)


def task(path):
    totals = defaultdict(float)
    with open(path, newline="") as f:
        for row in csv.DictReader(f):
            totals[row["region"], row["product"]] += float(row["amount"])
    return len(totals)


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(task, ITEMS)))
