"""Photos are told apart by their hash. hashlib lets go of the GIL on large buffers, so this scales."""

import hashlib
from concurrent.futures import ThreadPoolExecutor, as_completed


def checksum(photo):
    """The SHA-256 of one photo."""
    return hashlib.sha256(photo).hexdigest()


def distinct(photos):
    """One photo for each checksum."""
    found = {}
    with ThreadPoolExecutor() as pool:
        pending = {pool.submit(checksum, photo): photo for photo in photos}
        for future in as_completed(pending):
            found.setdefault(future.result(), pending[future])
    return list(found.values())
