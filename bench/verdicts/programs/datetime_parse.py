from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta


def task(start):
    base = datetime.fromisoformat(start)
    stamps = [(base + timedelta(minutes=i)).strftime("%Y-%m-%d %H:%M:%S") for i in range(40000)]
    days = {}
    for stamp in stamps:
        when = datetime.strptime(stamp, "%Y-%m-%d %H:%M:%S")
        days[when.date()] = days.get(when.date(), 0) + 1
    return len(days)


ITEMS = ["2020-01-01", "2021-01-01", "2022-01-01"]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
