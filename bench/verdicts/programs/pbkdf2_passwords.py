import hashlib
from concurrent.futures import ThreadPoolExecutor


def task(password):
    salt = b"0123456789abcdef"
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 400_000).hex()


ITEMS = ["hunter2", "letmein", "qwerty"]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
