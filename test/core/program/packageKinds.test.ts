import { describe, test } from 'vitest';
import { expectVerdict } from './expectVerdict';

/** A function of one argument that calls a package of which only the kind is known, and what a pool of it is. */
const cases: readonly (readonly [title: string, task: string, site: string])[] = [
  ['a client of a service waits', `
import hubspot
def task(contact):
    client = hubspot.HubSpot(access_token="t")
    return client.crm.contacts.basic_api.get_by_id(contact)`, 'task, io, many, throughput, high'],
  ['a device waits', `
from rtlsdr import RtlSdr
def task(frequency):
    radio = RtlSdr()
    return radio.read_samples(1024)`, 'task, io, many, throughput, high'],
  ['an index of texts asks a model', `
from llama_index.core import VectorStoreIndex
def task(document):
    engine = VectorStoreIndex.from_documents([document]).as_query_engine()
    return engine.query("What is it about?")`, 'task, io, many, throughput, high'],
  ['a chain of steps asks its model', `
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI
model = ChatOpenAI()
def task(text):
    chain = ChatPromptTemplate.from_template("Sum up: {text}") | model | StrOutputParser()
    return chain.invoke({"text": text})`, 'task, io, many, throughput, high'],
  ['a field of a model is what it was given, and no field', `
from langchain_core.pydantic_v1 import BaseModel, Field
class Embedder(BaseModel):
    client: object = Field(default=None)
    def embed(self, text):
        return self.client.create(input=text)
def task(text):
    return Embedder().embed(text)`, 'task, io, many, throughput, high'],
  ['a summary is worked out in Python', `
import yake
def task(text):
    return yake.KeywordExtractor(n=2).extract_keywords(text)`, 'task, serialised, many, throughput, medium => information serialised-pool'],
  ['an alignment in machine code lets go', `
import edlib
def task(pair):
    return edlib.align(pair[0], pair[1], mode="HW", task="path")`, 'task, parallel, many, throughput, high'],
  ['the shapes in a picture are measured', `
import cv2
def task(mask):
    contours, _ = cv2.findContours(mask, cv2.RETR_TREE, cv2.CHAIN_APPROX_SIMPLE)
    edges = cv2.Sobel(mask, cv2.CV_64F, 1, 0)
    return [cv2.boundingRect(contour) for contour in contours], cv2.mean(edges)`, 'task, parallel, many, throughput, medium'],
  ['tensors are written without letting go', `
from safetensors.torch import save_file
def task(tensors):
    save_file(tensors, "model.safetensors")`, 'task, serialised, many, throughput, high => warning gil-holding-native'],
  ['a model works without the GIL', `
from cellpose import models
model = models.CellposeModel(gpu=True)
def task(picture):
    return model.eval(picture)`, 'task, parallel, many, throughput, medium'],
  ['the registry of Windows, in two Pythons', `
import _winreg
def task(name):
    key = _winreg.OpenKey(_winreg.HKEY_CURRENT_USER, name)
    return _winreg.QueryValueEx(key, "path")`, 'task, mixed, many, throughput, high'],
  ['the first event loop', `
import asyncore
def task(server):
    asyncore.loop()`, 'task, io, many, throughput, high'],
  ['a pause of no time', `
import time
def task(server):
    time.sleep(0)`, 'task, io, many, throughput, high'],
];

describe('a package of which only the kind is known is judged by that', () => {
  test.each(cases)('%s', (_, task, site) => expectVerdict(task, site));
});
