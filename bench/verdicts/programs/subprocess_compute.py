import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

CODE = "print(sum(i * i for i in range(4_000_000)))"


def task(n):
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True)
    return int(done.stdout)


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
