import sqlite3
from concurrent.futures import ThreadPoolExecutor


def task(seed):
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b REAL)")
    connection.executemany("INSERT INTO t (a, b) VALUES (?, ?)", ((i % 100, i * 0.5) for i in range(80000)))
    connection.commit()
    rows = connection.execute("SELECT a, avg(b), count(*) FROM t GROUP BY a ORDER BY 2 DESC").fetchall()
    connection.close()
    return len(rows)


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
