from concurrent.futures import ThreadPoolExecutor

WIDTH = 120


def escape(c, limit):
    z = 0
    for n in range(limit):
        if abs(z) > 2:
            return n
        z = z * z + c
    return limit


def task(row_block):
    rows = []
    for y in range(row_block * 40, row_block * 40 + 40):
        row = []
        for x in range(WIDTH):
            row.append(escape(complex(x / 48 - 2, y / 67 - 1.2), 300))
        rows.append(row)
    return rows


ITEMS = [1, 2, 3, 0]

if __name__ == "__main__":
    with ThreadPoolExecutor() as executor:
        image = [row for block in executor.map(task, ITEMS) for row in block]
    print(len(image))
