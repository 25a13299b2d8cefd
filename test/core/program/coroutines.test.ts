import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const score = `
from aiohttp import web

def score(text):
    total = 0
    for i in range(10_000_000):
        total += i * len(text)
    return total
`;

describe('a coroutine holds up its event loop when it', () => {
  test.each<[string, AnnotatedSources]>([
    ['calls a function that computes', `
${score}
async def handle(request):
    return web.json_response(score(request.path))  #> async def handle: score, serialised, single, responsiveness, high => warning blocked-event-loop
`],
    ['computes in a loop of its own', `
from aiohttp import web

async def handle(request):
    total = 0
    for i in range(10_000_000):  #> async def handle: the loop, serialised, single, responsiveness, high => warning blocked-event-loop
        total += i
    return web.json_response(total)
`],
    ['descends for thousands of rounds, and only now and then looks whether it may stop', `
from aiohttp import web

def descend(rate):
    value, before = 1.0, 0.0
    for i in range(1_000_000):
        value -= rate * (value ** 3 - 2 * value)
        if i % 1000 == 0:
            if abs(value - before) < 1e-9:
                break
            before = value
    return value

async def handle(request):
    return web.json_response(descend(request.rate))  #> async def handle: descend, serialised, single, responsiveness, high => warning blocked-event-loop
`],
    ['passes on what a generator computes, round by round', `
from aiohttp import web

def parts(request):
    for number in range(20):
        total = 0
        for i in range(5_000_000):
            total += i * number
        yield total

async def handle(request):
    for part in parts(request):  #> async def handle: parts, serialised, single, responsiveness, high => warning blocked-event-loop
        yield part
`],
    ['computes what it then awaits', `
${score}
async def handle(request):
    await store(score("a"))  #> async def handle: score, serialised, single, responsiveness, high => warning blocked-event-loop

async def store(number):
    ...
`],
    ['awaits what never waits, round by round', `
from aiohttp import web

class World:
    def __init__(self):
        self.cells = [0] * 100

    async def move(self, step):
        for i in range(1000):
            self.cells[i % 100] += step * i

    async def advance(self, step):
        await self.move(step)
        return sum(self.cells)

async def handle(request):
    world = World()
    for step in range(10_000):  #> async def handle: the loop, serialised, single, responsiveness, high => warning blocked-event-loop
        total = await world.advance(step)
    return web.json_response(total)
`],
    ['awaits what computes for long and never waits, and is told of there', `
from aiohttp import web

async def score(text):
    total = 0
    for i in range(10_000_000):  #> async def score: the loop, serialised, single, responsiveness, high => warning blocked-event-loop
        total += i * len(text)
    return total

async def handle(request):
    return web.json_response(await score(request.path))
`],
    ['unpacks, in the same loop in which it awaits what is told of elsewhere', `
import shutil
import time
from aiohttp import web

async def fetch(name):
    time.sleep(2)  #> async def fetch: time.sleep, io, single, responsiveness, high => warning blocked-event-loop

async def handle(request):
    for name in request.app.names:
        await fetch(name)
        shutil.unpack_archive(name)  #> async def handle: shutil.unpack_archive, parallel, single, responsiveness, medium => information blocked-event-loop
    return web.json_response({})
`],
    ['stands for a method of the base class that a handler awaits', {
      'base.py': `
class Parser:
    async def parse(self, content):
        raise NotImplementedError
`,
      'pages.py': `
import io
from pypdf import PdfReader
from base import Parser

class PdfParser(Parser):
    async def parse(self, content):
        reader = PdfReader(io.BytesIO(content))
        texts = []
        for page in reader.pages:  #> async def PdfParser.parse: the loop, serialised, single, responsiveness, medium => information blocked-event-loop
            texts.append(page.extract_text())
        return texts
`,
      'main.py': `
from aiohttp import web
from base import Parser
from pages import PdfParser

parsers = {"pdf": PdfParser()}

def parser_for(name) -> Parser:
    return parsers[name]

async def handle(request):
    parser = parser_for(request.path)
    return web.json_response(await parser.parse(await request.read()))
`,
    }],
    ['does in each round of a loop what is slow by itself', `
import openpyxl
from aiohttp import web

async def handle(request):
    for path in request.query["paths"]:
        book = openpyxl.load_workbook(path)  #> async def handle: openpyxl.load_workbook, serialised, single, responsiveness, medium => information blocked-event-loop
        for sheet in book.sheetnames:
            await report(sheet)
`],
    ['decodes, scales and saves, which is only slow together', `
from fastapi import FastAPI
from PIL import Image

app = FastAPI()

@app.post("/")
async def handle(path: str):
    picture = Image.open(path)
    scaled = picture.resize((4000, 3000))  #> async def handle: PIL.Image.Image.resize, parallel, single, responsiveness, medium => information blocked-event-loop
    turned = scaled.transpose(Image.FLIP_LEFT_RIGHT)
    turned.convert("L")
    return {}
`],
    ['decodes a photograph as it is encoded', `
import io
from fastapi import FastAPI, UploadFile
from PIL import Image

app = FastAPI()

@app.post("/")
async def handle(file: UploadFile):
    content = await file.read()
    photo = Image.open(io.BytesIO(content))  #> async def handle: PIL.Image.Image.load, parallel, single, responsiveness, medium => information blocked-event-loop
    out = io.BytesIO()
    photo.save(out, format="JPEG")
    return len(out.getvalue())
`],
    ['reads the pages of a document', `
from fastapi import FastAPI, UploadFile
from pypdf import PdfReader

app = FastAPI()

def text_of(reader):
    parts = []
    for number in range(len(reader.pages)):
        parts.append(reader.pages[number].extract_text())
    return parts

@app.post("/")
async def handle(file: UploadFile):
    reader = PdfReader(file.file)
    return text_of(reader)  #> async def handle: text_of, serialised, single, responsiveness, medium => information blocked-event-loop
`],
    ['sleeps in each round of a loop, however many', `
import time

class Service:
    async def analyse(self, upload):
        while upload.state == "PROCESSING":
            time.sleep(2)  #> async def Service.analyse: time.sleep, io, single, responsiveness, medium => information blocked-event-loop
            upload = self.client.get(upload)
`],
    ['reads a table of which nobody knows the size', `
import pandas as pd
from fastapi import FastAPI

app = FastAPI()

def read(path):
    return pd.read_csv(path)

@app.get("/")
async def handle(path: str):
    return read(path).to_dict()  #> async def handle: read, parallel, single, responsiveness, medium => information blocked-event-loop
`],
    ['hashes a password, which takes as long for each', `
from argon2 import PasswordHasher
from fastapi import FastAPI

app = FastAPI()
hasher = PasswordHasher()

@app.post("/")
async def handle(password: str):
    return hasher.hash(password)  #> async def handle: argon2.PasswordHasher.hash, parallel, single, responsiveness, high => warning blocked-event-loop
`],
    ['calls a function with such a loop', `
import openpyxl
from aiohttp import web

def read(paths):
    for path in paths[:2]:
        openpyxl.load_workbook(path)

async def handle(request):
    read(request.query["paths"])  #> async def handle: read, serialised, single, responsiveness, medium => information blocked-event-loop
    return web.Response()
`],
    ['computes between the awaits of a loop', `
${score}
async def serve(requests):
    async for request in requests:
        score(request)  #> async def serve: score, serialised, single, responsiveness, high => warning blocked-event-loop
`],
    ['waits in a library call two functions away', {
      'database.py': `
import subprocess

def backup():
    dump()

def dump():
    subprocess.run(["pg_dump"])
`,
      'main.py': `
from aiohttp import web
from database import backup

async def handle(request):
    backup()  #> async def handle: backup (database.py:3), io, single, responsiveness, high => warning blocked-event-loop
    return web.Response()
`,
    }],
    ['computes with the GIL released: a thread would let it go on', `
import bcrypt
from aiohttp import web

async def handle(request):
    bcrypt.hashpw(b"password", bcrypt.gensalt())  #> async def handle: bcrypt.hashpw, parallel, single, responsiveness, high => warning blocked-event-loop
    return web.Response()
`],
    ['waits for another server, which may take its time', `
import http.client
from aiohttp import web

async def handle(request):
    connection = http.client.HTTPConnection("localhost")
    connection.request("GET", "/")
    answer = connection.getresponse()  #> async def handle: http.client.HTTPConnection.getresponse, io, single, responsiveness, high => warning blocked-event-loop
    return web.Response(body=answer.read())
`],
    ['loops over what nobody knows, long even with ten times less, in a server: no warning', `
import bcrypt
from aiohttp import web

def check(passwords):
    for password in passwords:
        bcrypt.hashpw(password, b"salt")
        bcrypt.hashpw(password, b"pepper")

def search(rows, names):
    return [row for row in rows for name in names for step in range(100_000) if row == name * step]

async def handle(request, rows, names):
    return web.json_response(search(rows, names))  #> async def handle: search, serialised, single, responsiveness, medium => information blocked-event-loop
`],
    ['calls a method of an object that waits whichever class it is of', `
import time
import requests
from aiohttp import web

class Polled:
    def names_of(self, page):
        time.sleep(1)
        return [page]

class Far:
    def names_of(self, page):
        return requests.get(page).json()

class Catalog:
    def __init__(self, url=None):
        self.store = Far() if url else Polled()

async def handle(request):
    catalog = Catalog(request.path)
    return web.json_response(catalog.store.names_of("a"))  #> async def handle: Polled.names_of, io, single, responsiveness, high => warning blocked-event-loop
`],
    ['asks a service in whichever way it is told', `
import requests
from aiohttp import web

def send(method, url):
    if method == "GET":
        return requests.get(url).text
    elif method == "PUT":
        return requests.put(url).text
    elif method == "POST":
        return requests.post(url).text
    elif method == "PATCH":
        return requests.patch(url).text
    elif method == "DELETE":
        return requests.delete(url).text
    return ""

async def handle(request):
    return web.Response(text=send(request.method, request.path))  #> async def handle: send, io, single, responsiveness, medium => information blocked-event-loop
`],
    ['is awaited by a handler of another file', {
      'service.py': `
def search(rows, names):
    return [row for row in rows for name in names for step in range(100_000) if row == name * step]

async def find(rows, names):
    return search(rows, names)  #> async def find: search, serialised, single, responsiveness, medium => information blocked-event-loop
`,
      'main.py': `
from aiohttp import web
from service import find

async def handle(request):
    return web.json_response(await find(request.query, request.path))
`,
    }],
    ['encodes a picture that may be large: no warning', `
import io
from aiohttp import web
from PIL import Image

def encoded(chart):
    out = io.BytesIO()
    chart.save(out, "PNG")
    return out.getvalue()

async def handle(request):
    chart = Image.new("RGB", (4000, 3000))
    return web.Response(body=encoded(chart))  #> async def handle: encoded, parallel, single, responsiveness, medium => information blocked-event-loop
`],
    ['encodes a drawing of two thousand pixels as PNG, which takes far longer than JPEG', `
import io
from aiohttp import web
from PIL import Image

def encoded(chart, kind):
    out = io.BytesIO()
    chart.save(out, kind)
    return out.getvalue()

async def preview(request):
    chart = Image.new("RGB", (2000, 1800))
    return web.Response(body=encoded(chart, "JPEG"))

async def handle(request):
    chart = Image.new("RGB", (2000, 1800))
    return web.Response(body=encoded(chart, "PNG"))  #> async def handle: encoded, parallel, single, responsiveness, medium => information blocked-event-loop
`],
    ['tries forty selectors on a page', `
from aiohttp import web
from bs4 import BeautifulSoup

async def handle(request):
    page = BeautifulSoup(await request.text(), "html.parser")
    found = []
    for level in range(40):  #> async def handle: the loop, serialised, single, responsiveness, high => warning blocked-event-loop
        found.append(len(page.select(f"h{level}, p.level{level}")))
    return web.json_response(found)
`],
    ['goes through a generator that waits', `
import requests
from aiohttp import web

def pages(names):
    for name in ("a", "b"):
        yield requests.get(name).text

async def handle(request):
    return web.json_response(list(pages(request.names)))  #> async def handle: pages, io, single, responsiveness, high => warning blocked-event-loop

async def count(request):
    total = 0
    for page in pages(request.names):  #> async def count: pages, io, single, responsiveness, high => warning blocked-event-loop
        total += len(page)
    return web.json_response(total)
`],
    ['hashes a password, which is made to take its time', `
import bcrypt
from aiohttp import web

async def handle(request):
    return web.json_response(bcrypt.checkpw(request.password, request.hashed))  #> async def handle: bcrypt.checkpw, parallel, single, responsiveness, high => warning blocked-event-loop
`],
    ['asks somebody else for what it does not have yet', `
import requests
from aiohttp import web

class Prices:
    def __init__(self):
        self.known = {}

    def price_of(self, name):
        if name not in self.known:
            self.known[name] = requests.get("https://example.org/" + name).json()
        return self.known[name]

prices = Prices()

async def handle(request):
    return web.json_response(prices.price_of(request.path))  #> async def handle: Prices.price_of, io, single, responsiveness, medium => information blocked-event-loop
`],
    ['sends a request whose verb is written in capitals', `
import requests
from aiohttp import web

def ask(verb, path):
    return getattr(requests, verb.lower())("https://example.org/" + path).json()

async def handle(request):
    return web.json_response(ask("GET", "prices"))  #> async def handle: ask, io, single, responsiveness, high => warning blocked-event-loop
`],
    ['measures for a second', `
import psutil
from aiohttp import web

async def handle(request):
    return web.json_response({"cpu": psutil.cpu_percent(interval=1), "memory": psutil.virtual_memory().percent})  #> async def handle: psutil.cpu_percent, io, single, responsiveness, high => warning blocked-event-loop
`],
    ['unpacks what it has fetched while others of its kind fetch theirs', `
import asyncio
import io
import zipfile

class Source:
    def __init__(self, session, address):
        self.session = session
        self.address = address

    async def load(self):
        content = await self.session.read(self.address)
        self.unpack(content)  #> async def Source.load: Source.unpack, parallel, single, responsiveness, medium => information blocked-event-loop

    def unpack(self, content):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            archive.extractall("sources")

async def load_all(session, addresses):
    tasks = []
    for address in addresses:
        tasks.append(Source(session, address).load())
    await asyncio.gather(*tasks)
`],
    ['goes through pieces each of which is worked out when it is asked for', `
from aiohttp import web
from faster_whisper import WhisperModel

model = WhisperModel("small")

async def stream(request, response):
    segments, info = model.transcribe(request.path)  #> async def stream: faster_whisper.WhisperModel.transcribe, parallel, single, responsiveness, high => warning blocked-event-loop
    for segment in segments:  #> async def stream: faster_whisper.Segments.__next__, parallel, single, responsiveness, medium => information blocked-event-loop
        await response.write(segment.text)
`],
    ['works for nobody in particular: told as an information', `
def score(text):
    total = 0
    for i in range(10_000_000):
        total += i * len(text)
    return total

async def work(text):
    return score(text)  #> async def work: score, serialised, single, responsiveness, medium => information blocked-event-loop
`],
  ])('%s', async (_, sources) => { await expectSites(sources); });
});

describe('an event loop goes on while a coroutine', () => {
  test.each<[string, AnnotatedSources]>([
    ['awaits round by round what waits in turn for somebody else', `
import asyncio
from aiohttp import web

async def store(step):
    await asyncio.sleep(0.01)

class World:
    async def advance(self, step):
        for i in range(1000):
            step += i
        await store(step)

async def handle(request):
    world = World()
    for step in range(10_000):
        await world.advance(step)
    return web.json_response({})
`],
    ['awaits round by round what opens something asynchronously', `
from aiohttp import web

class World:
    async def advance(self, step, lock):
        async with lock:
            for i in range(1000):
                step += i

async def handle(request):
    world = World()
    for step in range(10_000):
        await world.advance(step, request.app.lock)
    return web.json_response({})
`],
    ['awaits round by round what a decorator may turn into anything', `
from aiohttp import web
from tenacity import retry

class World:
    @retry
    async def advance(self, step):
        for i in range(1000):
            step += i

async def handle(request):
    world = World()
    for step in range(10_000):
        await world.advance(step)
    return web.json_response({})
`],
    ['awaits another, which has a site of its own', `
${score}
async def compute(text):
    return score(text)  #> async def compute: score, serialised, single, responsiveness, high => warning blocked-event-loop

async def handle(request):
    return web.json_response(await compute(request.path))
`],
    ['makes coroutines for somebody else to await', `
import asyncio
${score}
async def compute(text):
    return score(text)  #> async def compute: score, serialised, single, responsiveness, high => warning blocked-event-loop

async def handle(request):
    await asyncio.gather(*[compute(text) for text in request.query])
    asyncio.create_task(compute("a"))
`],
    ['hands the work to a thread, with which it then competes for the GIL', `
import asyncio
${score}
async def handle(request):
    return await asyncio.to_thread(score, "a")  #> asyncio.to_thread: score, serialised, single, responsiveness, high => information serialised-background-thread
`],
    ['only defines the work', `
${score}
async def handle(request):
    def later():
        return score("a")
    return later
`],
    ['sleeps as a coroutine does, or waits for a client that may be one', `
import asyncio
from aiohttp import web

async def handle(request, client):
    await asyncio.sleep(10)
    async with client.get("/") as response:
        text = await response.text()
    row = client.execute("select")
    return web.Response(text=text)
`],
    ['calls a method of an object that may be of a class that does not wait', `
import requests
from aiohttp import web

class Near:
    def __init__(self):
        self.names = []

    def names_of(self, page):
        return [name for name in self.names if name == page]

class Far:
    def names_of(self, page):
        return requests.get(page).json()

class Catalog:
    def __init__(self, url=None):
        self.store = Far() if url else Near()

async def handle(request):
    catalog = Catalog(request.path)
    return web.json_response(catalog.store.names_of("a"))
`],
    ['clears up before it gives up', `
import subprocess
from aiohttp import web

async def handle(request):
    try:
        await start(request.name)
    except OSError:
        subprocess.run(["cleanup", request.name])
        raise
    return web.Response()
`],
    ['makes a generator, through which the server goes in a thread of its own', `
import requests
from fastapi.responses import StreamingResponse

def pages(names):
    for name in names:
        yield requests.get(name).text

async def handle(request):
    found = pages(request.names)
    return StreamingResponse(found)
`],
    ['encodes a photograph, which takes a few hundredths of a second', `
import io
from aiohttp import web

def encoded(photo, kind="jpeg"):
    out = io.BytesIO()
    photo.save(out, format=kind)
    return out.getvalue()

async def handle(request, photo: "PIL.Image.Image"):
    return web.Response(body=encoded(photo))
`],
    ['looks at the size of a photograph only', `
from aiohttp import web
from PIL import Image

async def handle(request):
    photo = Image.open("a.jpg")
    width, height = photo.size
    with Image.open("b.jpg") as other:
        print(other.format, width, height)
    return web.json_response([Image.open("c.jpg").mode, width, height])
`],
    ['draws and encodes a small picture', `
import io
from aiohttp import web
from PIL import Image, ImageFilter

async def handle(request):
    card = Image.new("RGB", (400, 200)).filter(ImageFilter.GaussianBlur(2))
    out = io.BytesIO()
    Image.blend(card, card.rotate(30), 0.5).save(out, "PNG")
    return web.Response(body=out.getvalue())
`],
    ['lays out a table of which nobody knows the size', `
from aiohttp import web

class Pages:
    def __init__(self, rows, columns):
        self.rows = rows
        self.columns = columns

    def layout(self, item):
        return [[f"{item}: {row * column}".title().split() for column in range(self.columns)] for row in range(self.rows)]

async def handle(request):
    pages = Pages(request.rows, request.columns)
    return web.json_response(pages.layout("a"))  #> async def handle: Pages.layout, serialised, single, responsiveness, low
`],
    ['counts in a few arrays of which nobody knows the size', `
import numpy as np
from aiohttp import web

def spread(values):
    return np.unique(values).size / np.sort(values).size

async def handle(request):
    return web.json_response([spread(request.values[name]) for name in ("a", "b", "c", "d")])
`],
    ['calls what asks somebody else in one of very many cases only', `
import requests
from aiohttp import web

def report(event):
    if event.kind == "error":
        if event.is_new:
            if event.level > 3:
                if event.owner:
                    requests.post("https://example.org/alarm", json=event.text)

async def handle(request):
    report(request.event)
    return web.json_response({})
`],
    ['reads a small file', `
from aiohttp import web

async def handle(request):
    with open("page.html") as page:
        return web.Response(text=page.read())
`],
  ])('%s', async (_, sources) => { await expectSites(sources); });
});

describe('nothing is told of a coroutine that', () => {
  test.each<[string, AnnotatedSources]>([
    ['is how a bot loads its commands', `
import requests
from discord.ext import commands

class Weather(commands.Cog):
    def __init__(self, bot):
        self.bot = bot
        self.places = requests.get("https://example.org/places").json()

async def setup(bot):
    await bot.add_cog(Weather(bot))  #> async def setup: Weather.__init__, io, single, unknown, high
`],
    ['looks for the tokens of a text, which are loaded once', `
import tiktoken
from aiohttp import web

async def handle(request):
    return web.json_response(len(tiktoken.encoding_for_model("gpt-4o").encode(request.path)))
`],
    ['loads what is missing the first time', `
import requests
from aiohttp import web

table = None

def load_table(name):
    global table
    table = requests.get(name).json()

def find(key):
    global table
    if table is None:
        load_table("https://example.org/table")
    return table[key]

async def handle(request):
    return web.json_response(find(request.path))
`],
    ['reads a record that may hold others of its kind under their names', `
import json
from aiohttp import web

class Note:
    def __init__(self, title, reply, source, marks):
        self.title, self.reply, self.source, self.marks = title, reply, source, marks

    @classmethod
    def read(cls, text):
        record = cls.parsed(text)
        reply = None
        if "reply" in record:
            reply = Note.read(record["reply"])
        source = None
        if "source" in record:
            source = Note.read(record.get("source"))
        marks = [json.loads(record[f"mark {number}"]) for number in range(40)]
        return cls(record["title"], reply, source, marks)

    @staticmethod
    def parsed(text):
        return json.loads(text)

async def handle(request):
    note = Note.read(await request.text())  #> async def handle: Note.read, serialised, single, responsiveness, low
    return web.json_response(note.title)
`],
    ['walks through something nested with a generator', `
import re
from aiohttp import web

date = re.compile(r"[0-9]{4}-[0-9]{2}")

def pairs(value, key=""):
    if isinstance(value, dict):
        for name, child in value.items():
            yield name, child
            yield from pairs(child, name)
    elif isinstance(value, list):
        for child in value:
            yield from pairs(child, key)

def names_date(data):
    for key, value in pairs(data):
        if isinstance(value, str) and date.search(value):
            return True
    return False

async def handle(request):
    return web.json_response(names_date(await request.json()))
`],
    ['goes through what a generator gives until it has enough', `
from aiohttp import web

def distance(key):
    return sum(i ^ key for i in range(20_000))

class Table:
    def __init__(self):
        self.buckets = [[bucket] for bucket in range(256)]

    def nodes(self):
        for bucket in self.buckets:
            for key in bucket:
                yield distance(key)

    def nearest(self):
        count = 0
        for key in [bucket[0] for bucket in self.buckets]:
            yield distance(key)
            count += 1
            if count == 4:
                break

table = Table()

async def some(request):
    found = []
    for node in table.nodes():
        found.append(node)
        if len(found) == 4:
            break
    return web.json_response(found)

async def several(request):
    found = []
    for node in table.nodes():  #> async def several: Table.nodes, serialised, single, responsiveness, low
        found.append(node)
        if len(found) == int(request.path):
            break
    return web.json_response(found)

async def near(request):
    return web.json_response(list(table.nearest()))
`],
    ['asks for what is remembered for what it is given', `
from functools import lru_cache
from aiohttp import web

class Tables:
    def __init__(self, name):
        self.name = name

    @staticmethod
    @lru_cache(maxsize=8)
    def table(name):
        return [sum(i * j for i in range(1000)) for j in range(1000)]

    def value(self, place):
        return self.table(self.name)[place] + self.table("usual")[place]

tables = Tables("small")

async def handle(request):
    return web.json_response(tables.value(int(request.path)))
`],
    ['decodes one message after the other until what has come is used up', `
import json
from aiohttp import web

async def follow(stream, show):
    text = ""
    while True:
        text += (await stream.read(4096)).decode()
        try:
            while True:
                message, end = json.JSONDecoder().raw_decode(text)
                show(message)
                text = text.lstrip()
                text = text[end:].lstrip()
        except ValueError:
            pass
`],
    ['counts until it comes to a name that is free', `
import os
import socket
from aiohttp import web

def interfaces():
    return [name for number, name in socket.if_nameindex() if sum(range(2000)) > 0]

async def attach(device):
    for number in range(4096):
        if f"tap{number}" not in interfaces():
            device.name = f"tap{number}"
            break
    for number in range(9999):
        if not os.path.exists(os.path.join(device.folder, str(number) + str(sum(range(2000))))):
            return number
`],
    ['reads the first rows of a table', `
import pandas as pd
from fastapi import FastAPI, UploadFile

app = FastAPI()

@app.post("/preview")
async def preview(file: UploadFile):
    if file.filename.endswith(".csv"):
        return pd.read_csv(file.file, nrows=5).to_dict()
    return pd.read_excel(file.file, nrows=5).to_dict()
`],
    ['asks a person at the console', `
from aiohttp import web

def confirm(text):
    while input(text) not in ("y", "n"):
        pass

async def configure():
    confirm("Sure?")
    return input("Name: ")
`],
    ['solves an equation within a limit of rounds that it does not need', `
from aiohttp import web
from scipy.stats import norm

class Solver:
    def __init__(self, rounds=200, tolerance=1e-6):
        self.rounds = rounds
        self.tolerance = tolerance

    def solve(self, price):
        guess = 0.3
        for _ in range(self.rounds):
            step = norm.cdf(guess) - norm.cdf(price)
            if abs(step) < self.tolerance:
                return guess
            guess -= step
        return None

    def polish(self, price):
        guess, done = 0.3, 0
        while done < 200:
            better = norm.cdf(guess) - norm.cdf(price)
            if done > 2 and abs(better - guess) < 1e-8:
                break
            guess = better
            done += 1
        return guess

solver = Solver()

async def handle(request):
    return web.json_response(solver.solve(request.price))  #> async def handle: Solver.solve, serialised, single, responsiveness, low

async def handle_again(request):
    return web.json_response(solver.polish(request.price))  #> async def handle_again: Solver.polish, serialised, single, responsiveness, low
`],
    ['runs before its server serves', `
from contextlib import asynccontextmanager
from fastapi import FastAPI
${score}
async def load():
    return score("a")  #> async def load: score, serialised, single, unknown, high

@asynccontextmanager
async def lifespan(app):
    await load()
    yield

app = FastAPI(lifespan=lifespan)

@app.on_event("startup")
async def begin():
    score("b")  #> async def begin: score, serialised, single, unknown, high

async def connect(app):
    score("c")  #> async def connect: score, serialised, single, unknown, high

app.on_startup.append(connect)
`],
    ['is given to a framework that calls it when it starts or ends', `
from aiohttp import web
${score}
class Service:
    def __init__(self, app):
        self.app = app
        self.app.on_startup(self.connect)
        app.add_event_handler("shutdown", self.leave)
        app.listen(answer=self.answer)

    async def connect(self):
        score("a")  #> async def Service.connect: score, serialised, single, unknown, high

    async def leave(self):
        score("b")  #> async def Service.leave: score, serialised, single, unknown, high

    async def answer(self, request):
        return score("c")  #> async def Service.answer: score, serialised, single, responsiveness, high => warning blocked-event-loop
`],
    ['only the first of the program awaits, and nothing else was started', `
import asyncio

def score(text):
    total = 0
    for i in range(10_000_000):
        total += i * len(text)
    return total

async def prepare():
    return score("a")  #> async def prepare: score, serialised, single, unknown, high

async def main():
    await prepare()

asyncio.run(main())
`],
    ['does it the first time only', `
from aiohttp import web
${score}
class Model:
    def __init__(self):
        self.weights = None
        self.table = None

    def warm(self):
        if self.table is not None:
            return
        self.table = score("a")

    def predict(self, text):
        if self.weights is None:
            self.weights = score("a")
        return len(text)

    async def answer(self, request):
        self.warm()
        if not self.weights:
            self.weights = score("b")
        return web.json_response(self.predict(request.path))
`],
    ['waits the first time only', `
import time
from aiohttp import web

class Store:
    def __init__(self):
        self.files = None

    def ready(self):
        if self.files is None:
            time.sleep(30)
            self.files = []
        return self.files

    def stored(self):
        return [str(name).encode() for name in self.ready()]

    async def answer(self, request):
        return web.json_response(self.stored())
`],
    ['works through a tree of which nobody knows the size', `
from aiohttp import web

def clean(node):
    if isinstance(node, dict):
        return {key: clean(value) for key, value in node.items()}
    if isinstance(node, list):
        return [clean(value) for value in node]
    return str(node).strip().lower().replace("a", "b").split()

async def handle(request, body):
    return web.json_response(clean(body))
`],
    ['awaits between what a generator does, each time for a moment', `
from aiohttp import web

def scores(texts):
    for text in texts:
        yield sum(i * len(text) for i in range(20_000))

async def handle(request, response):
    for each in scores(request.query):
        await response.write(each)
`],
    ['empties a queue, which is seldom long', `
import queue
from aiohttp import web

class Hub:
    def __init__(self):
        self.jobs = queue.Queue()

    async def flush(self, request):
        done = []
        while True:
            try:
                job = self.jobs.get_nowait()
            except queue.Empty:
                break
            done.append(str(job).encode().decode().split(","))
        return web.json_response(done)
`],
    ['loops over what nobody knows, and nobody is known to wait', `
def search(rows, names):
    return [row for row in rows for name in names for step in range(100_000) if row == name * step]

async def find(rows, names):
    return search(rows, names)  #> async def find: search, serialised, single, responsiveness, low
`],
    ['is a helper of test cases', `
import time
import unittest

class Case(unittest.IsolatedAsyncioTestCase):
    async def wait(self):
        time.sleep(1)  #> async def Case.wait: time.sleep, io, single, unknown, high
`],
    ['is the first of the program', `
import asyncio
${score}
async def main():
    table = score("a")  #> async def main: score, serialised, single, unknown, high
    await asyncio.sleep(table)

asyncio.run(main())
`],
    ['is the first of the program, by another name', `
import asyncio
${score}
class Sender:
    async def stream(self):
        table = score("a")  #> async def Sender.stream: score, serialised, single, unknown, high
        await asyncio.sleep(table)

    def send(self):
        upload = self.stream
        asyncio.run(upload())
`],
    ['is a test', {
      'tests/test_score.py': `
import time

async def test_score():
    time.sleep(1)
`,
    }],
  ])('%s', async (_, sources) => { await expectSites(sources); });
});

test('asking a language model without awaiting stops the event loop, asking an asynchronous one does not', () => expectSites(`
from fastapi import FastAPI
from openai import AsyncOpenAI, OpenAI

app = FastAPI()
client = OpenAI()
later = AsyncOpenAI()

@app.post("/pictures")
async def draw(prompt: str):
    return client.images.generate(model="gpt-image-1", prompt=prompt)  #> async def draw: openai.OpenAI.images.generate, io, single, responsiveness, high => warning blocked-event-loop

@app.post("/answers")
async def answer(prompt: str):
    task = later.responses.create(model="gpt-5", input=prompt)
    return await task
`));

test('drawing a diagram and asking a chess program stop the event loop, reading a few dates does not', () => expectSites(`
import io
import chess
import chess.engine
import matplotlib.pyplot as plt
import pandas as pd
from discord.ext import commands

bot = commands.Bot("!")
engine = chess.engine.SimpleEngine.popen_uci("stockfish")

@bot.command()
async def best(ctx, fen):
    info = engine.analyse(chess.Board(fen), chess.engine.Limit(depth=20))  #> async def best: chess.engine.SimpleEngine.analyse, io, single, responsiveness, high => warning blocked-event-loop
    await ctx.send(info["pv"])

@bot.command()
async def chart(ctx, values):
    figure, axes = plt.subplots()
    axes.plot(values)
    file = io.BytesIO()
    figure.canvas.print_png(file)  #> async def chart: matplotlib.backend_bases.FigureCanvasBase.print_png, serialised, single, responsiveness, medium => information blocked-event-loop
    await ctx.send(file=file)

@bot.command()
async def days(ctx, values):
    await ctx.send([pd.to_datetime(value).day for value in values])
`));

test('what a service of a server guesses to be slow is told of, whoever calls it', () => expectSites({
  'app.py': `
from fastapi import FastAPI
app = FastAPI()
`,
  'charts.py': `
import pandas as pd

async def read(path):
    return pd.read_csv(path)  #> async def read: pandas.read_csv, parallel, single, responsiveness, medium => information blocked-event-loop
`,
}));

test('a client asks over the network also by its groups of calls', () => expectSites(`
import json
from concurrent.futures import ThreadPoolExecutor

class Reader:
    def __init__(self, client):
        self.client = client

    def task(self, rows):
        prompt = "".join(json.dumps(row) for row in rows)
        return self.client.messages.create(model="m", messages=[prompt]).content

    def run(self, batches):
        with ThreadPoolExecutor() as pool:
            return list(pool.map(self.task, batches))  #> ThreadPoolExecutor.map: Reader.task, io, many, throughput, medium
`));

test('what is surely waited for is told, and not the loops beside it', () => expectSites(`
import subprocess
from aiohttp import web

def describe(table):
    total = 0
    for row in table:
        for cell in row:
            for value in range(20_000):
                total += value * cell
    subprocess.run(["describe", str(total)])

async def handle(request):
    describe(request.table)  #> async def handle: describe, io, single, responsiveness, high => warning blocked-event-loop
`));

test('the first coroutine holds up what it started in earlier rounds of a loop, not what it starts after it', () => expectSites(`
import asyncio
import time

import aiohttp

def prepare(number):
    time.sleep(0.2)
    return number

async def save(session, number):
    await session.post("/numbers", json=number)

async def main():
    first = prepare(0)  #> async def main: prepare, io, single, unknown, high
    async with aiohttp.ClientSession() as session:
        tasks = [asyncio.create_task(save(session, first))]
        for number in range(100):
            result = prepare(number)  #> async def main: prepare, io, single, responsiveness, medium => information blocked-event-loop
            tasks.append(asyncio.create_task(save(session, result)))
            await asyncio.sleep(0)
        await asyncio.wait(tasks)

asyncio.run(main())
`));
