from concurrent.futures import ThreadPoolExecutor
import pandas as pd

NAMES = [f"  Person {i} <person{i}@Example.com> " for i in range(60000)]


def task(n):
    s = pd.Series(NAMES)
    s = s.str.strip().str.lower()
    emails = s.str.extract(r"<(.+)>")[0]
    domains = emails.str.split("@").str[1]
    return domains.value_counts().iloc[0]


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
