import re
from concurrent.futures import ThreadPoolExecutor

TEXT = "Contact alice@example.com or bob.smith@mail.example.org, phone +44 20 7946 0958. " * 40000


def task(repeat):
    emails = re.findall(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}", TEXT)
    phones = re.findall(r"\+\d[\d ]{8,}\d", TEXT)
    cleaned = re.sub(r"\s+", " ", TEXT)
    return len(emails), len(phones), len(cleaned)


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
