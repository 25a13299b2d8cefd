import hashlib
from concurrent.futures import ThreadPoolExecutor


def task(prefix):
    nonce = 0
    while nonce < 250000:
        digest = hashlib.sha256(f"{prefix}{nonce}".encode()).hexdigest()
        if digest.startswith("000000"):
            return nonce
        nonce += 1
    return None


ITEMS = ["block-a", "block-b", "block-c"]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
