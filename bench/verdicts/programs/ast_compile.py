import ast
from concurrent.futures import ThreadPoolExecutor

SOURCE = "\n".join(f"def f{i}(a, b):\n    if a > b:\n        return a * {i}\n    return [x for x in range(b)]" for i in range(1200))


class Visitor(ast.NodeVisitor):
    def __init__(self):
        self.names = []

    def visit_Name(self, node):
        self.names.append(node.id)
        self.generic_visit(node)


def task(n):
    tree = ast.parse(SOURCE)
    visitor = Visitor()
    visitor.visit(tree)
    return len(visitor.names)


ITEMS = [1, 2, 3]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(task, ITEMS)))
