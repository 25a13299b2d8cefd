import { describe, test } from 'vitest';
import { expectSites } from '../../support/expectSites';

const fib = `
def fib(n):
    if n <= 1:
        return n
    return fib(n - 1) + fib(n - 2)
`;

/** A request for which a coroutine calls something. */
const handler = (definition: string, call: string, comment = '') => `
from functools import cache
from aiohttp import web
${definition}
async def answer(request):
    ${call}${comment}
    return web.Response()

app = web.Application()
app.add_routes([web.get('/', answer)])
web.run_app(app)
`;

const stalls = (name: string) => `  #> async def answer: ${name}, serialised, single, responsiveness, high => warning blocked-event-loop`;
const mayStall = (name: string) => `  #> async def answer: ${name}, serialised, single, responsiveness, low`;

describe('a function that counts down from a number calls itself so often', () => {
  test.each<[string, string]>([
    ['at two places, from a large one', handler(fib, 'fib(32)', stalls('fib'))],
    ['and from a small one hardly ever', handler(fib, 'fib(10)')],
    ['in one branch', handler('def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\n', 'fib(32)', stalls('fib'))],
    ['in several statements, among other parameters', handler('def hanoi(a, b, n):\n    if n > 0:\n        hanoi(a, b, n - 1)\n        hanoi(b, a, n - 1)\n', "hanoi('a', 'b', n=22)", stalls('hanoi'))],
    ['as a method', handler('class Tree:\n    def size(self, depth):\n        if depth == 0:\n            return 1\n        return self.size(depth - 1) + self.size(depth - 1)\n', 'Tree().size(22)', stalls('Tree.size'))],
    ['or once for each number, where its results are kept', handler(`@cache${fib}`, 'fib(request.content_length)')],
    ['once, in a chain', handler('def factorial(n):\n    return 1 if n in (0, 1) else n * factorial(n - 1)\n', 'factorial(20)')],
  ])('%s', (_, main) => expectSites(main));
});

describe('how often a function calls itself is a guess', () => {
  test.each<[string, string]>([
    ['from a number that nobody knows', handler(fib, "fib(int(request.query['n']))", mayStall('fib'))],
    ['where it keeps them itself', handler('memo = {}\n\ndef fib(n):\n    if n in memo:\n        return memo[n]\n    if n < 2:\n        return n\n    memo[n] = fib(n - 1) + fib(n - 2)\n    return memo[n]\n', 'fib(32)', mayStall('fib'))],
    ['where only one of several branches is taken', handler('def steps(n):\n    if n < 2:\n        return 0\n    if n % 2:\n        return 1 + steps(n - 1)\n    return 1 + steps(n - 2)\n', 'steps(32)', mayStall('steps'))],
  ])('%s', (_, main) => expectSites(main));
});

const plain = (deeper: string) => `
def plain(value, most=5, depth=0):
    if depth >= most:
        return repr(value)
    if isinstance(value, dict):
        return {key: plain(part, most, depth + 1) for key, part in value.items()}
    if isinstance(value, list):
        return [plain(part, most, depth + 1) for part in value]
    ${deeper}
`;

/** Tasks that ask for something, and work on what they get. */
const pool = (definition: string, call: string, comment: string) => `
from concurrent.futures import ThreadPoolExecutor
import requests
${definition}
def task(url):
    answer = requests.get(url).json()
    return ${call}

with ThreadPoolExecutor() as executor:
    list(executor.map(task, urls))  #> ThreadPoolExecutor.map: task, ${comment}
`;

describe('a function that calls itself for the parts of what it is given walks through something nested', () => {
  test.each<[string, string]>([
    ['however it counts its depth', handler(plain('return str(value)'), 'plain(request.query)')],
    ['and whatever it calls itself for beside that', handler(plain("if hasattr(value, 'dump'):\n        return plain(value.dump(), most, depth + 1)\n    return str(value)"), 'plain(request.query)')],
  ])('%s', (_, main) => expectSites(main));

  const search = 'def best(board, depth):\n    return board.score if depth == 0 else max(-best(board.after(move), depth - 1) for move in board.moves)\n';

  test('a search makes its branches anew, and is long beside a request', () => expectSites(pool(search, 'best(answer, 4)', 'serialised, many, throughput, low')));
  test('and a walk is not', () => expectSites(pool(plain('return str(value)'), 'plain(answer)', 'io, many, throughput, high')));
});

test('threads that are given little to count are not worth a word', () => expectSites(`
from threading import Thread
${fib}
for _ in range(4):
    Thread(target=fib, args=(5,)).start()  #> threading.Thread: fib, serialised, many, throughput, high
for _ in range(4):
    Thread(target=fib, args=(30,)).start()  #> threading.Thread: fib, serialised, many, throughput, high => warning serialised-threads
`));
