from concurrent.futures import ThreadPoolExecutor


def task(rows):
    html = "<table>"
    for i in range(rows):
        html += "<tr>"
        for column in range(5):
            html += "<td>" + str(i * column) + "</td>"
        html += "</tr>\n"
    html += "</table>"
    return len(html)


ITEMS = [120000] * 4

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(task, ITEMS)))
