import heapq
import random
from concurrent.futures import ThreadPoolExecutor


def build(nodes, edges, seed):
    rng = random.Random(seed)
    graph = {n: [] for n in range(nodes)}
    for _ in range(edges):
        a, b = rng.randrange(nodes), rng.randrange(nodes)
        graph[a].append((b, rng.random()))
    return graph


def dijkstra(graph, source):
    distance = {source: 0}
    heap = [(0, source)]
    while heap:
        d, node = heapq.heappop(heap)
        if d > distance[node]:
            continue
        for neighbour, weight in graph[node]:
            new = d + weight
            if new < distance.get(neighbour, float("inf")):
                distance[neighbour] = new
                heapq.heappush(heap, (new, neighbour))
    return distance


def task(seed):
    graph = build(20000, 80000, seed)
    return len(dijkstra(graph, 0))


ITEMS = [1, 2, 3, 4]

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(task, ITEMS)))
