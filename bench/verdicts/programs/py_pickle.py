import pickle
from concurrent.futures import ThreadPoolExecutor


def task(seed):
    records = [{"id": i, "name": f"name-{i}-{seed}", "tags": ["a", "b", str(i)]} for i in range(50000)]
    blob = pickle.dumps(records)
    back = pickle.loads(blob)
    return len(blob), len(back)


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(task, ITEMS)))
