from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
import random


@dataclass
class Order:
    price: float
    quantity: int
    side: str


@dataclass
class Book:
    bids: list = field(default_factory=list)
    asks: list = field(default_factory=list)

    def add(self, order):
        side = self.bids if order.side == "buy" else self.asks
        side.append(order)
        self.match()

    def match(self):
        if self.bids and self.asks:
            bid = max(self.bids[-20:], key=lambda o: o.price)
            ask = min(self.asks[-20:], key=lambda o: o.price)
            if bid.price >= ask.price:
                self.bids.remove(bid)
                self.asks.remove(ask)


def task(seed):
    rng = random.Random(seed)
    book = Book()
    for _ in range(5000):
        book.add(Order(rng.uniform(90, 110), rng.randint(1, 10), rng.choice(["buy", "sell"])))
    return len(book.bids), len(book.asks)


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(task, ITEMS)))
