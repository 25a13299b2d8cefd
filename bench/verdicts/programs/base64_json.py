import base64
import json
from concurrent.futures import ThreadPoolExecutor


def task(n):
    total = 0
    for i in range(40000):
        token = base64.b64encode(json.dumps({"user": i, "n": n}).encode())
        total += json.loads(base64.b64decode(token))["user"]
    return total


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
