"""Reviews come from many shops at once. The threads only wait, which is what threads are good at."""

import json
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


def fetch(address):
    """The reviews behind one address, which may be a file: or an https: one."""
    with urlopen(address, timeout=10) as response:
        return json.loads(response.read())


def fetch_all(addresses):
    """All reviews of all shops."""
    with ThreadPoolExecutor(max_workers=8) as pool:
        return [review for reviews in pool.map(fetch, addresses) for review in reviews]
