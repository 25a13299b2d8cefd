from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal, getcontext


def task(rate):
    getcontext().prec = 40
    balance = Decimal("1000")
    r = Decimal(rate)
    for day in range(200000):
        balance = balance + balance * r / Decimal(36500)
        if balance > Decimal("1e9"):
            balance = Decimal("1000")
    return balance


ITEMS = ["1.5", "2.5", "3.5"]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
