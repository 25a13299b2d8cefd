import os
import sqlite3
import tempfile
from concurrent.futures import ThreadPoolExecutor

DB = os.path.join(tempfile.mkdtemp(), "data.db")
with sqlite3.connect(DB) as setup:
    setup.execute("CREATE TABLE orders (customer INTEGER, amount REAL)")
    setup.executemany("INSERT INTO orders VALUES (?, ?)", ((i * 7919 % 1000, i * 0.1) for i in range(300000)))


def task(threshold):
    connection = sqlite3.connect(DB)
    query = "SELECT customer, SUM(amount) s FROM orders WHERE amount > ? GROUP BY customer ORDER BY s DESC LIMIT 10"
    result = connection.execute(query, (threshold,)).fetchall()
    connection.close()
    return result[0]


ITEMS = [1.0, 2.0, 3.0]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
