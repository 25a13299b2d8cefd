import copy
from concurrent.futures import ThreadPoolExecutor


def make_state(size):
    return {
        "board": [[0] * size for _ in range(size)],
        "players": [{"name": f"p{i}", "hand": list(range(10))} for i in range(6)],
    }


def task(moves):
    state = make_state(15)
    history = []
    for move in range(moves):
        new_state = copy.deepcopy(state)
        new_state["board"][move % 15][move % 7] = move
        history.append(new_state)
        state = new_state
        if len(history) > 20:
            history.pop(0)
    return len(history)


ITEMS = [1500] * 4

if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(task, ITEMS)))
