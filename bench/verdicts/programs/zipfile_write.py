import io
import zipfile
from concurrent.futures import ThreadPoolExecutor

DOCUMENT = "\n".join(f"row {i} {i * 17 % 1000}" for i in range(40000))


def task(n):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for i in range(6):
            archive.writestr(f"doc{i}.txt", DOCUMENT)
    with zipfile.ZipFile(buffer) as archive:
        return sum(len(archive.read(name)) for name in archive.namelist())


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
