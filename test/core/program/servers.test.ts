import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const prime = `
def is_prime(number):
    for divisor in range(2, 10_000_000):
        if number % divisor == 0:
            return False
    return True
`;

describe('a server with threads is found where it is made', () => {
  test.each<[string, AnnotatedSources]>([
    ['and judged by the heaviest method of its handler', `
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
${prime}
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)

    def do_POST(self):
        self.wfile.write(str(is_prime(7)).encode())

ThreadingHTTPServer(("", 8000), Handler).serve_forever()  #> ThreadingHTTPServer: Handler.do_POST, serialised, many, responsiveness, high => warning serialised-handler
`],
    ['with a handler that handles by itself', `
import socketserver
${prime}
class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        self.request.sendall(str(is_prime(7)).encode())

with socketserver.ThreadingTCPServer(("", 9000), Handler) as server:  #> ThreadingTCPServer: Handler.handle, serialised, many, responsiveness, high => warning serialised-handler
    server.serve_forever()
`],
    ['that names its handler itself', `
import http.server
import socketserver
${prime}
class Handler(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        self.wfile.write(str(is_prime(7)).encode())

class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    def __init__(self, port):
        super().__init__(("", port), Handler)

Server(8000).serve_forever()  #> Server: Handler.do_GET, serialised, many, responsiveness, high => warning serialised-handler
`],
    ['of a WSGI application', `
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIServer, make_server
${prime}
class Server(ThreadingMixIn, WSGIServer):
    pass

def application(environ, start_response):
    start_response("200 OK", [])
    return [str(is_prime(7)).encode()]

make_server("", 8000, application, server_class=Server).serve_forever()  #> make_server: application, serialised, many, responsiveness, high => warning serialised-handler
`],
    ['of remote calls', `
from socketserver import ThreadingMixIn
from xmlrpc.server import SimpleXMLRPCServer
${prime}
class Server(ThreadingMixIn, SimpleXMLRPCServer):
    pass

server = Server(("", 8000))  #> Server: is_prime, serialised, many, responsiveness, high => warning serialised-handler
server.register_function(is_prime)
`],
    ['with a handler that a lambda makes', `
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
${prime}
class Handler(BaseHTTPRequestHandler):
    def __init__(self, *args, folder):
        super().__init__(*args)

    def do_GET(self):
        self.wfile.write(str(is_prime(7)).encode())

def serve(port, folder):
    handler = lambda *args: Handler(*args, folder=folder)
    ThreadingHTTPServer(("", port), handler).serve_forever()  #> ThreadingHTTPServer: Handler.do_GET, serialised, many, responsiveness, high => warning serialised-handler
`],
    ['with a word where it takes some tens of milliseconds', `
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        total = 0
        for i in range(700_000):
            total += i * i
        self.wfile.write(str(total).encode())

ThreadingHTTPServer(("", 8000), Handler).serve_forever()  #> ThreadingHTTPServer: Handler.do_GET, serialised, many, responsiveness, high => information serialised-handler
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a server is not flagged', () => {
  test.each<[string, AnnotatedSources]>([
    ['when its library sends files', `
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format, *args):
        return

ThreadingHTTPServer(("", 8000), SimpleHTTPRequestHandler).serve_forever()  #> ThreadingHTTPServer: http.server.SimpleHTTPRequestHandler.do_GET, io, many, responsiveness, high
ThreadingHTTPServer(("", 8001), lambda *args: Quiet(*args, directory="pages")).serve_forever()  #> ThreadingHTTPServer: http.server.SimpleHTTPRequestHandler.do_GET, io, many, responsiveness, high
`],
    ['when its handler waits', `
import socketserver

class Echo(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line)

socketserver.ThreadingTCPServer(("", 9000), Echo).serve_forever()  #> ThreadingTCPServer: Echo.handle, io, many, responsiveness, high
`],
    ['when it forks a process for each request', `
import socketserver
${prime}
class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(str(is_prime(7)).encode())

socketserver.ForkingTCPServer(("", 9000), Handler).serve_forever()  #> ForkingTCPServer: Handler.handle, parallel, many, responsiveness, high
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('no server with threads is', () => {
  test.each<[string, AnnotatedSources]>([
    ['one that answers one request at a time', `
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
${prime}
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.wfile.write(str(is_prime(7)).encode())

HTTPServer(("", 8000), Handler).serve_forever()
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a servicer of gRPC', () => {
  const served = (pool: string, comment: string): AnnotatedSources => `
from concurrent import futures
import grpc
import prices_pb2_grpc

class Prices(prices_pb2_grpc.PricesServicer):
    def Compute(self, request, context):
        return sum(i * i for i in range(10_000_000))

def serve():
    server = grpc.server(${pool})
    prices_pb2_grpc.add_PricesServicer_to_server(Prices(), server)${comment}
    server.start()
`;
  test('computes in the pool of its server', () => expectSites(served('futures.ThreadPoolExecutor(max_workers=10)',
    '  #> grpc.server: Prices.Compute, serialised, many, responsiveness, high => warning serialised-handler')));
  test('is none where nothing is known of the pool', () => expectSites(served('make_pool()', '')));
});

test('an endpoint that reads many files is told of', () => expectSites(`
import yaml
from pathlib import Path
from fastapi import FastAPI

app = FastAPI()

@app.post("/modules")  #> FastAPI endpoint: read_modules, serialised, many, responsiveness, high => information serialised-handler
def read_modules():
    return [yaml.safe_load(path.read_text()) for path in Path("modules").rglob("*.yaml")]
`));

test('an endpoint that computes for some milliseconds is not told of', () => expectSites(`
from fastapi import FastAPI

app = FastAPI()

@app.get("/sum")  #> FastAPI endpoint: add, serialised, many, responsiveness, high
def add():
    total = 0
    for number in range(200_000):
        total += number
    return total
`));

test('an endpoint that makes a network is not told of: it has few layers', () => expectSites(`
import torch
from flask import Flask

app = Flask(__name__)

class Block(torch.nn.Module):
    def __init__(self, width, kernels):
        super().__init__()
        self.parts = torch.nn.ModuleList()
        for kernel in kernels:
            self.parts.append(torch.nn.Conv1d(width, width, kernel))
            self.parts.append(torch.nn.BatchNorm1d(width))
            self.parts.append(torch.nn.ReLU())
            self.parts.append(torch.nn.Dropout(0.1))

class Network(torch.nn.Module):
    def __init__(self, width, layers, kernels):
        super().__init__()
        self.blocks = torch.nn.ModuleList([Block(width, kernels) for _ in range(layers)])

@app.post("/network")
def make(width, layers, kernels):
    kept[width] = Network(width, layers, kernels)
    return "made"
`));
