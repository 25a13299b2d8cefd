import { describe, expect, test } from 'vitest';
import { analyse } from '../../support/analyse';
import { expectSites } from '../../support/expectSites';
import { expectVerdict, serialised, serialisedByNative, waiting } from './expectVerdict';

const tooShort = 'task, serialised, many, throughput, high => information serialised-pool';
const probablySerialised = 'task, serialised, many, throughput, medium => information serialised-pool';

describe('Python code holds the GIL', () => {
  test.each([
    ['in a loop over a range', serialised, `
def task(n):
    total = 0
    for i in range(1_000_000):
        total += i * n
    return total
`],
    ['in nested loops of unknown length', serialised, `
def task(rows):
    return [[a * b for a in row] for row in rows for b in row]
`],
    ['around machine code that lets go of it for a few microseconds at a time', serialised, `
import cv2

def task(mask):
    total = 0
    for index in range(1_000_000):
        total += cv2.contourArea(mask)
    return total
`],
    ['around a codec that is given a few bytes at a time', serialised, `
import zlib

def task(number):
    total = 0
    for index in range(200_000):
        total += len(zlib.compress(f"row {index} of {number}".encode()))
    return total
`],
    ['around a cipher that is given a few bytes at a time', serialised, `
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

def task(number):
    cipher = AESGCM(bytes(32))
    total = 0
    for index in range(200_000):
        total += len(cipher.encrypt(bytes(12), f"row {index} of {number}".encode(), None))
    return total
`],
    ['in a while loop that counts down', serialised, `
def task(n):
    left = 5_000_000
    while left > 0:
        left -= 1
`],
    ['in a while loop that searches', serialised, `
def task(n):
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
`],
    ['in what takes items from a queue without waiting', serialised, `
import queue
jobs = queue.Queue()

def task(n):
    while True:
        try:
            text = jobs.get(block=False)
        except queue.Empty:
            break
        for i in range(1000):
            n += len(text) * i
`],
    ['in decrypting a file under a password', serialised, `
import zipfile

def task(words):
    with zipfile.ZipFile("secret.zip") as archive:
        for word in range(10_000):
            try:
                archive.extractall(pwd=str(word).encode())
                print(word)
            except RuntimeError:
                pass
`],
    ['in a property', serialised, `
class Table:
    @property
    def total(self):
        return sum(i * i for i in range(100_000))

def task(n):
    table = Table()
    return table.total
`],
    ['in what a subscript calls', serialised, `
class Table:
    def __getitem__(self, row):
        return sum(i * row for i in range(100_000))

def task(n):
    table = Table()
    return table[n]
`],
    ['in what giving a value to a subscript calls', serialised, `
class Table:
    def __setitem__(self, row, value):
        self.total = sum(i * value for i in range(100_000))

def task(n):
    table = Table()
    table[n] = 1
`],
    ['in a method whose name says what it is, of what is nothing at first', serialised, `
def task(n, word=None):
    return [word.isdigit() for i in range(100_000)]
`],
    ['in a method of the only class that has it, of what is a number at first', probablySerialised, `
class Item:
    def readSum(self):
        return sum(i * i for i in range(100_000))

class Box:
    def __init__(self):
        self.item = 0

def task(n):
    box = Box()
    return box.item.readSum()
`],
    ['in a comprehension', serialised, `
def task(n):
    return [i ** 2 for i in range(100_000) if i % 3]
`],
    ['in a generator that is used up', serialised, `
def squares(n):
    for i in range(100_000):
        yield i * i

def task(n):
    return sum(squares(n))
`],
    ['in a recursive function', serialised, `
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

def task(n):
    return fib(30)
`],
    ['in functions that call each other', serialised, `
def is_even(n):
    return n == 0 or is_odd(n - 1)

def is_odd(n):
    return n != 0 and is_even(n - 1)

def task(n):
    return [is_even(i) for i in range(10_000)]
`],
    ['in a function that a library calls for each element', serialised, `
def weigh(word):
    total = 0
    for letter in word:
        total += ord(letter) ** 2 % 97
    return total

def task(words):
    return sorted(words, key=weigh)
`],
    ['in a function given to map', serialised, `
def weigh(number):
    return sum(number % i for i in range(1, 1000))

def task(numbers):
    return list(map(weigh, numbers))
`],
    ['in methods of texts', serialised, `
def task(text):
    return {word.lower().strip(".,") for line in text.splitlines() for word in line.split()}
`],
    ['in a match statement', serialised, `
def task(tokens):
    depth = 0
    for token in tokens:
        match token:
            case "(":
                depth += 1
            case ")":
                depth -= 1
            case _:
                continue
    return depth
`],
    ['in the helper of a helper', serialised, `
def inner(n):
    return sum(i * n for i in range(100_000))

def outer(n):
    return inner(n) + inner(n + 1)

def task(n):
    if n < 0:
        raise ValueError(n)
    return outer(n)
`],
    ['in a loop whose length a constant says', serialised, `
ROUNDS = 2_000_000

def task(n):
    for i in range(ROUNDS):
        n += i
`],
    ['in a loop whose length an argument says', serialised, `
def spin(rounds):
    for i in range(rounds):
        pass

def task(n):
    spin(3_000_000)
`],
  ])('%s', (_, comment, task) => expectVerdict(task, comment));
});

describe('compiled code may hold the GIL, too', () => {
  test.each([
    ['json', serialisedByNative, `
import json

def task(text):
    return json.dumps(json.loads(text))
`],
    ['re', serialisedByNative, `
import re

PATTERN = re.compile(r"(\\w+)@(\\w+)")

def task(text):
    return [PATTERN.findall(line) for line in text.splitlines()]
`],
    ['pickle', serialisedByNative, `
import pickle

def task(table):
    return pickle.loads(pickle.dumps(table))
`],
    ['copy.deepcopy', serialised, `
import copy

def task(tables):
    return [copy.deepcopy(table) for table in tables]
`],
    ['hashlib, of less than it lets go for; but so little is not worth a pool', tooShort, `
import hashlib

def task(n):
    return hashlib.sha256(b"tiny").hexdigest()
`],
    ['NumPy, on a few elements at a time in a loop of Python', serialised, `
import numpy as np

def task(rows):
    total = np.zeros(3)
    for row in rows:
        for value in row:
            total = total + np.array([value, value, value])
    return total
`],
    ['NumPy, element by element', serialised, `
import numpy as np

def task(image):
    grey = np.zeros((1000, 1000))
    for y in range(1000):
        for x in range(1000):
            grey[y, x] = image[y, x, 0] * 0.3 + image[y, x, 1] * 0.6
    return grey
`],
    ['pandas, row by row', probablySerialised, `
import pandas as pd

def task(path):
    frame = pd.DataFrame({"a": range(1000)})
    total = 0
    for index, row in frame.iterrows():
        total += row["a"] * 2
    return total
`],
    ['BeautifulSoup', serialised, `
from bs4 import BeautifulSoup

def task(page):
    return [link["href"] for link in BeautifulSoup(page, "html.parser").find_all("a")]
`],
    ['numba without nogil', serialisedByNative, `
from numba import njit

@njit
def task(n):
    total = 0
    for i in range(100_000_000):
        total += i % n
    return total
`],
  ])('%s', (_, comment, task) => expectVerdict(task, comment));
});

describe('how large something is shows in where it comes from', () => {
  test.each([
    ['a digest is short, so hashing it again holds the GIL', serialised, `
import hashlib

def task(password):
    digest = hashlib.sha512(password.encode()).digest()
    for _ in range(24_999):
        digest = hashlib.sha512(digest + b"salt").digest()
    return digest
`],
    ['a whole file has many words', serialised, `
def task(path):
    with open(path) as file:
        text = file.read()
    found = []
    for word in text.split():
        for letter in word:
            found.append(letter.upper())
    return found
`],
    ['a whole file has many matches, and seeking them takes longer than reading it', 'task, serialised, many, throughput, high => warning gil-holding-native', `
import re

def task(path):
    with open(path) as file:
        text = file.read()
    found = {}
    for word in re.findall(r"[a-z]+", text):
        found[word] = found.get(word, 0) + len(word) * 3
    return found
`],
  ])('%s', (_, comment, task) => expectVerdict(task, comment));
});

describe('a pool for tasks that are shorter than handing them over', () => {
  const pool = 'from concurrent.futures import ThreadPoolExecutor\n\ndef task(line):\n    return int(line) + 1\n';

  test('is told of where every item of some data is such a task', async () => {
    const reports = await analyse({ 'main.py': `${pool}
with ThreadPoolExecutor() as pool, open("numbers") as lines:
    print(sum(pool.map(task, lines)))
` });
    expect(reports['main.py'].findings.map(({ severity, message }) => [severity, message])).toEqual([
      ['information', expect.stringContaining('Each task takes less time than handing it over')],
    ]);
  });

  test('and of a thread for each', () => expectSites(`
import threading
def shift(board, row):
    board[row] = board[row] >> 1
def shift_all(board):
    for row in range(len(board)):
        threading.Thread(target=shift, args=(board, row)).start()  #> threading.Thread: shift, serialised, many, throughput, high => information serialised-threads
`));

  test('but not where somebody chose how many threads', () => expectSites(`
import threading
def tell(number):
    print("thread", number)
for number in range(int(input())):
    threading.Thread(target=tell, args=(number,)).start()  #> threading.Thread: tell, serialised, many, throughput, high
`));

  test('is not where the task may be work on arrays', () => expectSites(`
import numpy as np
from concurrent.futures import ThreadPoolExecutor
def shift(board, row):
    board[row] += 1
def shift_all(board):
    with ThreadPoolExecutor() as pool:
        for row in range(len(board)):
            pool.submit(shift, board, row)  #> ThreadPoolExecutor.submit: shift, serialised, many, throughput, high
`));

  test('is not where they are few', () => expectSites(`${pool}
with ThreadPoolExecutor() as pool:
    print(sum(pool.map(task, ["1", "2", "3"])))  #> ThreadPoolExecutor.map: task, serialised, many, throughput, high
`));
});

describe('the name of an object tells that somebody else answers', () => {
  test.each([
    ['a client', waiting, `
def task(row, client):
    return [row["id"], client.describe(row["name"])]
`],
    ['a language model', waiting, `
def task(row, agent):
    return agent.llm(row["question"] + row["answer"])
`],
    ['but not what sets it up', 'task, unknown, many, throughput, low', `
def task(row, client):
    return client.set_name(row)
`],
  ])('%s', (_, comment, task) => expectVerdict(task, comment));
});

describe('a call that nothing is known of may be a request', () => {
  test.each([
    ['beside little Python it is not sure that the GIL is held', probablySerialised, `
from feeds import Page

def task(number):
    page = Page(number)
    total = 0
    for i in range(120_000):
        total += i * number
    return page, total
`],
    ['beside much Python it changes nothing', serialised, `
from feeds import Page

def task(number):
    page = Page(number)
    total = 0
    for i in range(20_000_000):
        total += i * number
    return page, total
`],
  ])('%s', (_, comment, task) => expectVerdict(task, comment));
});
