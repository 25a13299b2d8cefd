import { keywordArgument } from '../python/callArguments';
import type { Expression } from '../python/facts/expression';
import type { Carrier } from '../domain/site';
import { callsIn } from './callIndex';
import { callWithout } from './callMethod';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { isInitCall } from './initCall';
import type { CallInFrame, ClassMeaning, ExternalMeaning, FunctionMeaning, InstanceMeaning, Meaning } from './meaning';
import { boundMethods } from './boundMethods';
import type { Recognised } from './recognised';
import type { HandedOver } from './spawnCall';
import { expressionsIn } from '../python/traverse';

/** Servers that answer every request in a thread or process of its own. */
const servers: ReadonlyMap<string, Carrier> = new Map<string, Carrier>([
  ...['socketserver.Threading', 'SocketServer.Threading'].flatMap((prefix) =>
    ['TCPServer', 'UDPServer', 'UnixStreamServer', 'UnixDatagramServer', 'MixIn'].map((name) => [`${prefix}${name}`, 'threads'] as const)),
  ['http.server.ThreadingHTTPServer', 'threads'],
  ...['socketserver.Forking', 'SocketServer.Forking'].flatMap((prefix) =>
    ['TCPServer', 'UDPServer', 'UnixStreamServer', 'UnixDatagramServer', 'MixIn'].map((name) => [`${prefix}${name}`, 'processes'] as const)),
]);

/** From one of these inherit the classes whose objects answer a request. */
const handlerBase = /(^|\.)(\w+RequestHandler|WSGIHandler)$/;

/**
 * A server that is made, with the class of its handlers: `ThreadingHTTPServer(address, Handler)`,
 * a class of the project with `ThreadingMixIn`, `make_server(…, server_class=…)`.
 */
export function recogniseServer(evaluator: Evaluator, callee: ClassMeaning | ExternalMeaning, place: CallInFrame): Recognised | undefined {
  const isFactory = callee.kind === 'external' && callee.name === 'wsgiref.simple_server.make_server';
  const carrier = isFactory ? factoryCarrier(evaluator, place) : carrierOfServer(evaluator, callee);
  if (!carrier) return undefined;
  const handedOver = isFactory ? application(evaluator, place) : answering(evaluator, callee, place);
  if (!handedOver) return undefined;
  return {
    api: { label: serverName(evaluator, callee), carrier, family: 'server', target: { position: 1, keyword: 'RequestHandlerClass' }, passing: 'each' },
    handedOver,
  };
}

function carrierOfServer(evaluator: Evaluator, server: Meaning): Carrier | undefined {
  if (server.kind === 'external') return servers.get(evaluator.program.knowledge.canonicalName(server.name)) ?? servers.get(server.name);
  if (server.kind !== 'class') return undefined;
  for (const ancestor of evaluator.ancestors(server)) {
    const carrier = typeof ancestor === 'string' ? servers.get(ancestor) : undefined;
    if (carrier) return carrier;
  }
  return undefined;
}

function factoryCarrier(evaluator: Evaluator, { call, frame }: CallInFrame): Carrier | undefined {
  const server = (keywordArgument(call, 'server_class') ?? call.arguments[3])?.value;
  return server && evaluator.meaningsOf(server, frame).map((meaning) => carrierOfServer(evaluator, meaning)).find((carrier) => carrier !== undefined);
}

/** The WSGI application that `make_server(host, port, app)` serves. */
function application(evaluator: Evaluator, { call, frame }: CallInFrame): HandedOver | undefined {
  const served = (keywordArgument(call, 'app') ?? call.arguments[2])?.value;
  return served && { targets: evaluator.meaningsOf(served, frame).filter(({ kind }) => kind !== 'none'), targetText: writtenName(served), taskArguments: [], items: [] };
}

/** What answers a request: methods of the handler, its library's where it has none of its own, or functions that are registered with the server. */
function answering(evaluator: Evaluator, server: Meaning, place: CallInFrame): HandedOver | undefined {
  const handler = givenClasses(evaluator, server, place).find((meaning) => isHandler(evaluator, meaning));
  const methods = handler ? handlerMethods(evaluator, handler) : [];
  const [first] = methods;
  if (handler && first) {
    const name = first.kind === 'function' ? evaluator.functionFacts(first)?.name : first.name.split('.').pop();
    return { targets: methods, targetText: `${handlerName(evaluator, handler)}.${name ?? 'handle'}`, taskArguments: [], items: [] };
  }
  const registered = handler ? [] : registeredFunctions(evaluator, place);
  return registered.length > 0 ? { targets: registered, targetText: 'function', taskArguments: [], items: [] } : undefined;
}

/** A class of the project, or one of a library. */
type HandlerClass = ClassMeaning | ExternalMeaning;

function handlerName(evaluator: Evaluator, handler: HandlerClass): string | undefined {
  return handler.kind === 'external' ? handler.name.split('.').pop() : evaluator.classFacts(handler)?.name;
}

/** The classes among a server's arguments, and among those that its own `__init__` hands on. */
function givenClasses(evaluator: Evaluator, server: Meaning, { call, frame }: CallInFrame): readonly HandlerClass[] {
  const own = classesIn(evaluator, call.arguments.map(({ value }) => value), frame);
  if (server.kind !== 'class' || own.length > 0) return own;
  return boundMethods(evaluator, { ...server, kind: 'instance', madeBy: undefined }, '__init__').flatMap((initialiser) => {
    const file = evaluator.program.file(initialiser.path);
    const facts = file?.functions[initialiser.functionId];
    if (!file || !facts) return [];
    const inside = evaluator.enter(initialiser, { call, frame }, 1);
    return expressionsIn(file, facts).flatMap((expression) => (isInitCall(expression) ? classesIn(evaluator, expression.arguments.map(({ value }) => value), inside) : []));
  });
}

function classesIn(evaluator: Evaluator, values: readonly Expression[], frame: CallInFrame['frame']): readonly HandlerClass[] {
  return values.flatMap((value) => evaluator.meaningsOf(value, frame)).flatMap((meaning) => {
    const classes = meaning.kind === 'partial' ? meaning.callee : meaning.kind === 'function' ? classesMadeBy(evaluator, meaning) : [meaning];
    return classes.filter((each) => each.kind === 'class' || each.kind === 'external');
  });
}

/** `lambda *args: Handler(*args, directory=folder)`: what makes a handler serves as its class. */
function classesMadeBy(evaluator: Evaluator, maker: FunctionMeaning): readonly Meaning[] {
  return evaluator.resultOf(maker, callWithout(evaluator, maker)).flatMap((made): readonly Meaning[] => {
    if (made.kind === 'instance') return [{ kind: 'class', path: made.path, classId: made.classId }];
    return made.kind === 'external-instance' ? [{ kind: 'external', name: made.type, self: undefined }] : [];
  });
}

function isHandler(evaluator: Evaluator, handler: HandlerClass): boolean {
  if (handler.kind === 'external') return handlerBase.test(handler.name);
  return evaluator.ancestors(handler).some((ancestor) => typeof ancestor === 'string' && handlerBase.test(ancestor));
}

/** `handle` of the project, or each `do_GET`, `do_POST`, … that the library's own `handle` chooses from; without one what the library answers itself. */
function handlerMethods(evaluator: Evaluator, handler: HandlerClass): readonly (FunctionMeaning | ExternalMeaning)[] {
  if (handler.kind === 'external') return libraryMethods(evaluator, handler.name);
  const names = evaluator.ancestors(handler).flatMap((ancestor) =>
    (typeof ancestor === 'string' ? [] : Object.keys(evaluator.classFacts(ancestor)?.bindings ?? {}).filter((name) => /^do_[A-Z]+$/.test(name))));
  const self: InstanceMeaning = { ...handler, kind: 'instance', madeBy: undefined };
  const handle = boundMethods(evaluator, self, 'handle');
  const own = handle.length > 0 ? handle : [...new Set(names)].flatMap((name) => boundMethods(evaluator, self, name));
  return own.length > 0 ? own : evaluator.ancestors(handler).flatMap((ancestor) => (typeof ancestor === 'string' ? libraryMethods(evaluator, ancestor) : [])).slice(0, 1);
}

/** How a handler of a library answers, where that is known: `SimpleHTTPRequestHandler` sends files. */
function libraryMethods({ program: { knowledge } }: Evaluator, handler: string): readonly ExternalMeaning[] {
  const name = knowledge.canonicalName(`${handler}.do_GET`);
  const entry = knowledge.find(name);
  return entry && !entry.isGeneral ? [{ kind: 'external', name, self: undefined }] : [];
}

/** `server.register_function(f)` of an XML-RPC server, anywhere in the file. */
function registeredFunctions(evaluator: Evaluator, { frame }: CallInFrame): readonly Meaning[] {
  const facts = evaluator.program.file(frame.path);
  return facts ? callsIn(facts, 'register_function').flatMap(({ call, functionId }) => {
    const given = call.arguments[0]?.value;
    return given ? evaluator.meaningsOf(given, { path: frame.path, functionId, arguments: undefined }).filter(({ kind }) => kind === 'function') : [];
  }) : [];
}

function serverName(evaluator: Evaluator, callee: ClassMeaning | ExternalMeaning): string {
  if (callee.kind === 'external') return callee.name.split('.').pop() ?? callee.name;
  return evaluator.classFacts(callee)?.name ?? 'server';
}
