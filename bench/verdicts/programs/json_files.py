import json
import os
import tempfile
from concurrent.futures import ThreadPoolExecutor

FOLDER = tempfile.mkdtemp()
ITEMS = []
for number in range(4):
    path = os.path.join(FOLDER, f"{number}.json")
    with open(path, "w") as f:
        json.dump([{"id": i, "value": i * 1.5, "tags": ["x", "y"], "nested": {"a": i}} for i in range(60000)], f)
    ITEMS.append(path)


def task(path):
    with open(path) as f:
        records = json.load(f)
    return sum(r["value"] for r in records)


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(task, ITEMS)))
