import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
import os
import tempfile

LINE = re.compile(r'(\S+) - - \[(.*?)\] "(\w+) (\S+) HTTP/1.1" (\d{3}) (\d+)')
FOLDER = tempfile.mkdtemp()
ITEMS = []
for number in range(4):
    name = os.path.join(FOLDER, f"access{number}.log")
    with open(name, "w") as f:
        for i in range(60000):
            f.write(f'10.0.{i % 255}.{number} - - [10/Oct/2023:13:55:{i % 60}] "GET /page/{i % 100} HTTP/1.1" 200 {i}\n')
    ITEMS.append(name)


def task(path):
    pages = Counter()
    sizes = 0
    with open(path) as f:
        for line in f:
            match = LINE.match(line)
            if match:
                pages[match.group(4)] += 1
                sizes += int(match.group(6))
    return pages.most_common(3), sizes


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as pool:
        for result in pool.map(task, ITEMS):
            print(result)
