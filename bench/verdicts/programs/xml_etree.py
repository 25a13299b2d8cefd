import xml.etree.ElementTree as ET
from concurrent.futures import ThreadPoolExecutor

XML = "<catalog>" + "".join(
    f"<book id='{i}'><title>Title {i}</title><price>{i % 50}.5</price><author>A{i % 9}</author></book>" for i in range(40000)
) + "</catalog>"


def task(n):
    root = ET.fromstring(XML)
    total = 0.0
    for book in root.findall("book"):
        total += float(book.find("price").text)
    return total


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
