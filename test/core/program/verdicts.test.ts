import { describe, test } from 'vitest';
import { expectSites } from '../../support/expectSites';

/** A function `task`, handed to a pool of threads, and what the site says. */
function expectVerdict(task: string, comment: string): Promise<void> {
  return expectSites(`
from concurrent.futures import ThreadPoolExecutor
${task}
with ThreadPoolExecutor() as pool:
    results = list(pool.map(task, items))  #> ThreadPoolExecutor.map: ${comment}
`);
}

const serialised = 'task, serialised, many, throughput, high => warning serialised-pool';
const tooShort = 'task, serialised, many, throughput, high';
const probablySerialised = 'task, serialised, many, throughput, medium => information serialised-pool';
const parallel = 'task, parallel, many, throughput, high';
const waiting = 'task, io, many, throughput, high';
const mixed = 'task, mixed, many, throughput, high';
const unknown = 'task, unknown, many, throughput, low';

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
    ['json', serialised, `
import json

def task(text):
    return json.dumps(json.loads(text))
`],
    ['re', serialised, `
import re

PATTERN = re.compile(r"(\\w+)@(\\w+)")

def task(text):
    return [PATTERN.findall(line) for line in text.splitlines()]
`],
    ['pickle', serialised, `
import pickle

def task(table):
    return pickle.loads(pickle.dumps(table))
`],
    ['copy.deepcopy', serialised, `
import copy

def task(tables):
    return [copy.deepcopy(table) for table in tables]
`],
    ['hashlib, of less than it lets go for; but so little is not worth a word', tooShort, `
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
    ['numba without nogil', serialised, `
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

describe('compiled code may let go of the GIL', () => {
  test.each([
    ['hashlib, of data that may be large', parallel, `
import hashlib

def task(data):
    return hashlib.sha256(data).hexdigest()
`],
    ['hashlib, of text that is large for certain', parallel, `
import hashlib

def task(n):
    return hashlib.sha256(b"x" * 10_000_000).hexdigest()
`],
    ['key derivation', parallel, `
import hashlib

def task(password):
    return hashlib.pbkdf2_hmac("sha256", password, b"salt", 1_000_000)
`],
    ['zlib', parallel, `
import zlib

def task(data):
    return zlib.compress(data, 9)
`],
    ['bz2 and lzma', parallel, `
import bz2, lzma

def task(data):
    return lzma.compress(bz2.decompress(data))
`],
    ['NumPy, on whole matrices', parallel, `
import numpy as np

def task(n):
    a = np.random.rand(2000, 2000)
    return np.linalg.svd(a @ a.T)
`],
    ['NumPy, on whole arrays', parallel, `
import numpy as np

def task(data):
    return np.sqrt(np.sum(np.exp(data) * data))
`],
    ['OpenCV', parallel, `
import cv2

def task(path):
    return cv2.GaussianBlur(cv2.imread(path), (5, 5), 0)
`],
    ['Pillow', parallel, `
from PIL import Image

def task(path):
    with Image.open(path) as image:
        image.resize((800, 600)).save(path + ".small.jpg")
`],
    ['numba with nogil', parallel, `
import numba

@numba.njit(nogil=True)
def task(n):
    total = 0
    for i in range(100_000_000):
        total += i % n
    return total
`],
    ['numba with nogil, called from Python', parallel, `
from numba import jit

@jit(nopython=True, nogil=True)
def kernel(n):
    total = 0
    for i in range(100_000_000):
        total += i % n
    return total

def task(n):
    return kernel(n) + 1
`],
  ])('%s', (_, comment, task) => expectVerdict(task, comment));
});

describe('waiting needs no GIL', () => {
  test.each([
    ['for a clock', waiting, `
import time

def task(n):
    time.sleep(0.1)
`],
    ['for a socket', waiting, `
import socket

def task(host):
    with socket.create_connection((host, 80)) as connection:
        connection.sendall(b"GET / HTTP/1.0\\r\\n\\r\\n")
        return connection.recv(65536)
`],
    ['for a server, with requests', waiting, `
import requests

def task(url):
    response = requests.get(url, timeout=10)
    response.raise_for_status()
    return response.json()
`],
    ['for a server, with a session', waiting, `
import requests

session = requests.Session()

def task(url):
    return session.get(url).text
`],
    ['for a server, with urllib', waiting, `
from urllib.request import urlopen

def task(url):
    with urlopen(url) as response:
        return response.read()
`],
    ['for a child process', waiting, `
import subprocess

def task(command):
    return subprocess.run(command, capture_output=True, check=True).stdout
`],
    ['for a child process, through its pipe', waiting, `
import subprocess

def task(command):
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    output, _ = process.communicate()
    return output
`],
    ['for a file to be read, which takes longer than to hash it', waiting, `
import hashlib

def task(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()
`],
    ['for a file to be copied', waiting, `
import shutil

def task(path):
    shutil.copyfile(path, path + ".bak")
`],
    ['for a database', waiting, `
import psycopg2

def task(query):
    with psycopg2.connect("dbname=test") as connection:
        with connection.cursor() as cursor:
            cursor.execute(query)
            return cursor.fetchone()
`],
    ['for a cloud', waiting, `
import boto3

def task(key):
    client = boto3.client("s3")
    client.download_file("bucket", key, key)
`],
    ['again and again, polling', waiting, `
import time

def task(job):
    while not job.done:
        time.sleep(0.5)
`],
    ['and a little work on what came', waiting, `
import json
from urllib.request import urlopen

def task(url):
    with urlopen(url) as response:
        rows = json.loads(response.read())
    return sorted(row["name"].lower() for row in rows)
`],
    ['in spite of retries', waiting, `
import time
import requests

def task(url):
    for attempt in range(5):
        try:
            return requests.get(url).text
        except requests.RequestException:
            time.sleep(2 ** attempt)
    raise RuntimeError(url)
`],
  ])('%s', (_, comment, task) => expectVerdict(task, comment));
});

describe('both count', () => {
  test.each([
    ['waiting for longer than the work takes', waiting, `
import time

def task(n):
    time.sleep(1)
    return sum(i * n for i in range(10_000))
`],
    ['working for longer than the wait', serialised, `
import time

def task(n):
    time.sleep(0.001)
    return sum(i * n for i in range(1_000_000))
`],
    ['as much of each', mixed, `
import time

def task(n):
    time.sleep(0.05)
    return sum(i * n for i in range(1_000_000))
`],
  ])('%s', (_, comment, task) => expectVerdict(task, comment));
});

describe('what cannot be resolved', () => {
  test.each([
    ['says nothing', unknown, `
from vendored_thing import crunch

def task(n):
    return crunch(n)
`],
    ['says nothing, in a loop', unknown, `
def task(jobs):
    for job in jobs:
        job.process()
`],
    ['does not hide the work around it', serialised, `
from vendored_thing import note

def task(n):
    note(n)
    return sum(i * n for i in range(10_000_000))
`],
    ['makes it less sure when it could be much of the work', probablySerialised, `
from vendored_thing import note

def task(n):
    note(n)
    return sum(i * n for i in range(500))
`],
    ['does not hide a long wait', waiting, `
import time
from vendored_thing import note

def task(n):
    note(n)
    time.sleep(1)
`],
  ])('%s', (_, comment, task) => expectVerdict(task, comment));
});

describe('a worker that takes items from a queue is judged by what it does with one', () => {
  test.each([
    ['which is much', 'worker, serialised, many, throughput, high => warning serialised-threads', `
        total = 0
        for i in range(1_000_000):
            total += i * item
        results.append(total)`],
    ['which is to wait', 'worker, io, many, throughput, high', `
        urllib.request.urlopen(item).read()`],
    ['which is next to nothing', 'worker, io, many, throughput, high', `
        results.append(item + 1)`],
    // Wrong: what it does with an item is all that counts, and is not known; the verdict should be unknown.
    ['which is unknown', 'worker, io, many, throughput, high', `
        handle(item)`],
  ])('%s', (_, comment, work) => expectSites(`
import queue
import threading
import urllib.request
from vendored_thing import handle

jobs = queue.Queue()
results = []

def worker():
    while True:
        item = jobs.get()
        if item is None:
            break${work}
        jobs.task_done()

for _ in range(4):
    threading.Thread(target=worker, daemon=True).start()  #> threading.Thread: ${comment}
`));
});
