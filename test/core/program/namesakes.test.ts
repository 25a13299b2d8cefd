import { test } from 'vitest';
import { expectSites } from '../../support/expectSites';

test('of an object of which nothing is known the class after which it is called is most likely its own', () => expectSites({
  'prices.py': `
class PriceTable:
    def fill(self):
        total = 0
        for row in range(20_000_000):
            total += row % 7
        return total
`,
  'stock.py': `
import time

class Stock:
    def fill(self):
        time.sleep(5)
`,
  'main.py': `
import threading

def refresh(shop):
    price_table = shop.table_of(2026)
    threading.Thread(target=price_table.fill).start()  #> threading.Thread: price_table.fill, serialised, single, unknown, medium => information serialised-background-thread

def order(shop):
    stock = shop.parts()
    threading.Thread(target=stock.fill).start()  #> threading.Thread: stock.fill, io, single, unknown, high
`,
}));

test('and one that is called after a class without such a method is not known', () => expectSites({
  'prices.py': `
class PriceTable:
    def fill(self):
        return sum(range(20_000_000))
`,
  'main.py': `
import threading

def refresh(shop):
    table = shop.table_of(2026)
    threading.Thread(target=table.fill).start()  #> threading.Thread: table.fill, unknown, single, unknown, low
`,
}));
