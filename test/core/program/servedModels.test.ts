import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const detector = `
from sentence_transformers import SentenceTransformer

class Engine:
    def __init__(self):
        self.model = SentenceTransformer("all-MiniLM-L6-v2")

    def embed(self, texts):
        return self.model.encode(texts)

class Counter:
    def embed(self, texts):
        return len(texts)
`;

/** A handler that asks what the application keeps, and what is said of it. */
function routes(comment = ''): string {
  return `
from fastapi import APIRouter, Request

router = APIRouter()

@router.post("/embed")
async def embed(request: Request):
    return request.app.state.engine.embed(["a"])  ${comment}
`;
}

describe('a handler runs a model', () => {
  test.each<[string, AnnotatedSources]>([
    ['that the application of FastAPI keeps since it started, in another file', { 'engine.py': detector, 'start.py': `
from engine import Engine

def load(app):
    app.state.engine = Engine()
`, 'routes.py': routes('#> async def embed: Engine.embed (engine.py:7), parallel, single, responsiveness, medium => information blocked-event-loop') }],
    ['that the application of Sanic keeps, and that is called itself', `
import onnxruntime
from sanic import Sanic
from sanic.response import json

app = Sanic("reader")

class Reader:
    def __init__(self):
        self.session = onnxruntime.InferenceSession("reader.onnx")

    def __call__(self, picture):
        return self.session.run(None, {"picture": picture})

@app.before_server_start
def load(app, loop):
    app.ctx.reader = Reader()

@app.post("/read")
async def read(request):
    return json(app.ctx.reader(request.body))  #> async def read: Reader.__call__, parallel, single, responsiveness, medium => information blocked-event-loop
`],
    ['that FastAPI is told to make for it', `
import whisper
from fastapi import Depends, FastAPI

app = FastAPI()

class Listener:
    def __init__(self):
        self.model = whisper.load_model("base")

    def listen(self, path):
        return self.model.transcribe(path)

listener = Listener()

def get_listener():
    yield listener

@app.post("/listen")
async def listen(path: str, listener=Depends(get_listener)):
    return listener.listen(path)  #> async def listen: Listener.listen, parallel, single, responsiveness, high => warning blocked-event-loop
`],
    ['that FastAPI makes for it, by another name of its type', { 'engine.py': detector, 'given.py': `
from typing import Annotated
from fastapi import Depends
from engine import Engine

def get_engine():
    return Engine()

EngineGiven = Annotated[Engine, Depends(get_engine)]
`, 'routes.py': `
from fastapi import APIRouter
from given import EngineGiven

router = APIRouter()

@router.post("/embed")
async def embed(text: str, engine: EngineGiven):
    return engine.embed([text])  #> async def embed: Engine.embed (engine.py:7), parallel, single, responsiveness, medium => information blocked-event-loop
` }],
    ['of one of the many classes of transformers', `
from fastapi import FastAPI
from torch import nn
from transformers import AutoTokenizer, MBartForCausalLM

app = FastAPI()

class Writer(nn.Module):
    def __init__(self):
        super().__init__()
        self.model = MBartForCausalLM.from_pretrained("writer")
        self.tokenizer = AutoTokenizer.from_pretrained("writer")

    def write(self, text):
        return self.model.generate(**self.tokenizer(text))

writer = Writer()

@app.post("/write")
async def write(text: str):
    return writer.write(text)  #> async def write: Writer.write, parallel, single, responsiveness, high => warning blocked-event-loop
`],
    ['among much else of which nobody knows how long it takes', `
import sentence_transformers
from fastapi import FastAPI

app = FastAPI()
model = sentence_transformers.CrossEncoder("base")

def rank(path, house):
    for word in house.words(path):
        for other in house.get_words(word):
            house.get_meaning(other).compare(word)
    return model.predict([(path, path)])

@app.post("/rank")
async def handle(path: str, house):
    return rank(path, house)  #> async def handle: rank, unknown, single, responsiveness, medium => information blocked-event-loop
`],
    ['that reads a recording, or the pages of a document, itself', `
from io import BytesIO

import faster_whisper
import pypdfium2
from fastapi import FastAPI, UploadFile

app = FastAPI()

@app.post("/sound")
async def read_sound(file: UploadFile):
    content = await file.read()
    sound = faster_whisper.audio.decode_audio(BytesIO(content))  #> async def read_sound: faster_whisper.decode_audio, parallel, single, responsiveness, medium => information blocked-event-loop
    return len(sound)

@app.post("/pages")
async def read_pages(file: UploadFile):
    document = pypdfium2.PdfDocument(await file.read())
    for page in document.render(pypdfium2.PdfBitmap.to_pil, scale=2):  #> async def read_pages: the loop, parallel, single, responsiveness, medium => information blocked-event-loop
        page.save("page.png")
`],
    ['of a service, by a client of LangChain', `
from fastapi import FastAPI
from langchain_openai import ChatOpenAI

app = FastAPI()
model = ChatOpenAI()

@app.post("/ask")
async def ask(question: str):
    return model.invoke(question)  #> async def ask: langchain_openai.ChatOpenAI.invoke, io, single, responsiveness, high => warning blocked-event-loop

@app.post("/ask-well")
async def ask_well(question: str):
    return await model.ainvoke(question)
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a handler stays unaccused that', () => {
  test.each<[string, AnnotatedSources]>([
    ['asks what the application keeps for something quick', { 'engine.py': detector, 'start.py': `
from engine import Counter

def load(app):
    app.state.engine = Counter()
`, 'routes.py': routes() }],
    ['asks an object of which only the name is that of what an application keeps', { 'engine.py': detector, 'start.py': `
from engine import Engine

def load(world):
    world.state.engine = Engine()
`, 'routes.py': routes() }],
    ['does much of which nobody knows anything, beside what is quick', `
from fastapi import FastAPI

import house

app = FastAPI()

@app.post("/words")
async def count(path: str):
    return sum(house.weigh(word) for word in house.words(path))
`],
  ])('%s', (_, sources) => expectSites(sources));
});
