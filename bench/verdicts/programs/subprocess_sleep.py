import subprocess
from concurrent.futures import ThreadPoolExecutor


def task(seconds):
    done = subprocess.run(["sleep", str(seconds)], capture_output=True)
    return done.returncode


ITEMS = [0.3, 0.3, 0.3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
