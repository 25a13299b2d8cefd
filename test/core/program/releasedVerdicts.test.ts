import { describe, test } from 'vitest';
import { expectVerdict, parallel, waiting } from './expectVerdict';

describe('compiled code may let go of the GIL', () => {
  test.each([
    ['in what a subscript of a data set in a group of a file reads', parallel, `
import h5py
data = h5py.File("store.h5")["group"]["data"]

def task(n):
    return data[n]
`],
    ['torchvision, which makes a picture of a tensor, that saves it', parallel, `
import torchvision.transforms.functional as F

def cut(size, tensor):
    parts = []
    for row in range(4):
        parts.append((row, F.crop(tensor, row, row, size, size)))
    return sorted(parts, key=lambda part: part[0])[0]

def task(tensor):
    for number in range(2):
        row, part = cut(512, tensor)
        F.to_pil_image(part).save(f"part_{number}.png")
`],
    ['what is saved as a picture, whatever else is known of it', 'task, parallel, many, throughput, medium', `
def mean(values):
    return sum(value for value in values) / len(values)

def task(parts, name):
    for number, part in enumerate(parts):
        part.save(f"{name}_{number}_{mean([1, 2, 3])}.png")
        part.save(name + "/" + str(number) + ".jpg")
        part.save(name, format="png")
`],
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
    ['hashlib, of as many random bytes as were asked for', parallel, `
import hashlib, os

BLOCK = os.urandom(1 << 20)

def task(rounds):
    digest = hashlib.sha256()
    for _ in range(rounds):
        digest.update(BLOCK)
    return digest.hexdigest()
`],
    ['the ciphers of cryptography, of data that may be large', parallel, `
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

def task(blocks):
    cipher = AESGCM(bytes(32))
    return [cipher.encrypt(nonce, block, None) for nonce, block in blocks]
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
    ['beside a loop that tries again when it fails', waiting, `
import time

def load(n):
    while n < 10:
        try:
            return [i * n for i in range(1000)]
        except OSError:
            n += 1

def task(n):
    load(n)
    time.sleep(0.01)
`],
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
