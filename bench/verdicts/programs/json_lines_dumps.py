import json
from concurrent.futures import ThreadPoolExecutor


def task(n):
    lines = []
    for i in range(n):
        event = {"user": i, "action": "click", "position": [i % 100, i % 50], "meta": {"ok": True}}
        lines.append(json.dumps(event))
    parsed = [json.loads(line) for line in lines]
    return len(parsed)


ITEMS = [35000] * 3

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
