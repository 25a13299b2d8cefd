import threading
import queue

jobs = queue.Queue()
answers = []


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def task(n):
    value = fib(n)
    answers.append(value)
    return value


def worker():
    while True:
        n = jobs.get()
        if n is None:
            break
        task(n)
        jobs.task_done()


ITEMS = [31, 31, 31]

if __name__ == "__main__":
    threads = [threading.Thread(target=worker) for _ in range(3)]
    for t in threads:
        t.start()
    for n in ITEMS:
        jobs.put(n)
    for t in threads:
        jobs.put(None)
    for t in threads:
        t.join()
    print(answers)
