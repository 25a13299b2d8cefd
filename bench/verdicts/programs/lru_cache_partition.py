from concurrent.futures import ThreadPoolExecutor


def partitions(n, memo=None):
    memo = {} if memo is None else memo

    def count(total, largest):
        if total == 0:
            return 1
        if total < 0 or largest == 0:
            return 0
        key = (total, largest)
        if key not in memo:
            memo[key] = count(total - largest, largest) + count(total, largest - 1)
        return memo[key]

    return count(n, n)


def task(n):
    return partitions(n)


ITEMS = [420, 420, 420]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
