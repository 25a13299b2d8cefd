import type { LibraryKnowledge } from './entry';
import { describeCalls, releases, waits, type Call } from './pureLibrary';

const makes = (returns: string, seconds = 1e-5): Call => ({ behaviour: 'holds', seconds, returns });

/** A server or a loop of events waits for what comes as long as the program lives. */
const lives = waits(1);

/** A coroutine: calling it does nothing yet. */
const awaited = (seconds: number): Call => ({ behaviour: 'waits', seconds, isAwaited: true });

/** A green thread that waits for others; so does one that starts another where its pool is full. */
const idles: Call = { behaviour: 'idles', seconds: 1e-2 };

/** What green threads of eventlet wait at, by the names of their modules and by those of the package. */
const greenPrimitives: Readonly<Record<string, Call>> = {
  ...Object.fromEntries(Object.entries({ Event: 'event', GreenPool: 'greenpool', GreenPile: 'greenpool', Queue: 'queue', LightQueue: 'queue', PriorityQueue: 'queue', LifoQueue: 'queue', Semaphore: 'semaphore', BoundedSemaphore: 'semaphore', CappedSemaphore: 'semaphore', Pool: 'pools' })
    .flatMap(([type, module]) => [[type, makes(`eventlet.${type}`)], [`${module}.${type}`, makes(`eventlet.${type}`)]])),
  ...Object.fromEntries(['Event.wait', 'GreenPool.spawn', 'GreenPool.spawn_n', 'GreenPool.waitall', 'GreenPile.spawn', 'GreenPile.__next__', 'Queue.get', 'Queue.put', 'Queue.join', 'LightQueue.get', 'LightQueue.put', 'PriorityQueue.get', 'LifoQueue.get',
    'Semaphore.acquire', 'BoundedSemaphore.acquire', 'CappedSemaphore.acquire', 'Semaphore.__enter__', 'BoundedSemaphore.__enter__', 'Pool.get', 'GreenThread.wait'].map((name) => [name, idles])),
  'tpool.execute': idles, spawn: makes('eventlet.GreenThread'), 'greenthread.spawn': makes('eventlet.GreenThread'),
};

type Packages = Readonly<Record<string, readonly [what: string, calls: Readonly<Record<string, Call>>]>>;

/** Windows, games and what is drawn. */
const screens: Packages = {
  AppKit: ['PyObjC, which releases around each message', { '*': 1e-5, 'NSApp.run': lives, 'NSApplication.sharedApplication.run': lives }],
  bpy: ['Blender, which keeps the GIL', { '*': 1e-4, 'ops.render.render': { behaviour: 'holds', seconds: 10, isNative: true } }],
  cairo: ['pycairo', { '*': 1e-5, 'ImageSurface.write_to_png': releases(2e-2), 'Context.paint': releases(1e-3), 'Context.fill': releases(1e-4), 'Context.stroke': releases(1e-4) }],
  customtkinter: ['windows of tkinter', { '*': 1e-4, CTk: makes('customtkinter.CTk', 5e-2), 'CTk.mainloop': lives, 'CTk.*': 2e-5, 'CTkToplevel.*': 2e-5 }],
  darkdetect: ['asks the system', { '*': 1e-4, listener: lives }],
  eel: ['a browser draws', { '*': 1e-4, start: lives, sleep: { behaviour: 'waits', seconds: 1, waitsForArgument: 0 } }],
  Foundation: ['PyObjC, which releases around each message', { '*': 1e-5 }],
  glfw: ['GLFW through ctypes, which releases around each call', { '*': 5e-6, wait_events: lives, poll_events: releases(1e-4), swap_buffers: waits(1e-2) }],
  gobject: ['the first bindings of GLib', { '*': 1e-5, MainLoop: makes('gobject.MainLoop'), 'MainLoop.run': lives }],
  gtk: ['the first bindings of GTK', { '*': 1e-5, main: lives, 'gdk.threads_enter': waits(1e-4) }],
  moderngl: ['a compiled part that calls OpenGL', { '*': 1e-5 }],
  objc: ['PyObjC', { '*': 1e-5 }],
  OpenGL: ['OpenGL through ctypes, which releases around each call, with more Python around it', { '*': 1e-5, 'GLUT.glutMainLoop': lives, 'GLUT.glutSwapBuffers': releases(1e-3), 'GL.glReadPixels': releases(5e-3) }],
  panda3d: ['Panda3D', { '*': 2e-5 }],
  pyglet: ['windows and sound through ctypes, with Python between', { '*': 2e-5, 'app.run': lives, 'app.EventLoop.run': lives, 'media.load': releases(5e-2), 'image.load': 2e-2 }],
  pymunk: ['Chipmunk through cffi, which releases around each call', { '*': 1e-5, 'Space.step': releases(1e-3) }],
  qasync: ['the loop of Qt for asyncio', { '*': 1e-5, QEventLoop: makes('qasync.QEventLoop', 1e-3), 'QEventLoop.run_forever': lives, 'QEventLoop.run_until_complete': lives, run: lives }],
  qdarkstyle: ['a style sheet', { '*': 1e-3 }],
  qfluentwidgets: ['widgets of Qt', { '*': 5e-5 }],
  qt_material: ['a style sheet', { '*': 1e-2 }],
  qtawesome: ['icons for Qt', { '*': 1e-4 }],
  screeninfo: ['asks the window system', { '*': waits(5e-3) }],
  shiboken6: ['what holds the objects of Qt', { '*': 1e-6 }],
  ttkbootstrap: ['windows of tkinter', { '*': 1e-4, Window: makes('ttkbootstrap.Window', 5e-2), 'Window.mainloop': lives, 'Window.*': 2e-5 }],
  ursina: ['Panda3D', { '*': 2e-5, 'Ursina.run': lives }],
  vispy: ['Python that calls OpenGL', { '*': 1e-4, 'app.run': lives }],
  webview: ['a browser draws', { '*': waits(1e-2), start: lives, create_window: makes('webview.Window', 1e-3), 'Window.evaluate_js': waits(1e-2), 'Window.*': waits(5e-3) }],
  Xlib: ['python-xlib, which asks the X server', { '*': 2e-5, 'display.Display': makes('Xlib.display.Display', 5e-3), 'display.Display.next_event': lives, 'display.Display.record_enable_context': lives, 'display.Display.sync': waits(1e-3), 'display.Display.flush': waits(1e-4), 'display.Display.pending_events': 1e-5 }],
};

/** Windows, and what else a system offers. */
const systems: Packages = {
  clr: ['.NET, which lets go around each call', { '*': releases(1e-4) }],
  comtypes: ['calls into Windows through ctypes, which releases around each call', { '*': 1e-5, CoInitialize: 1e-5, CoUninitialize: 1e-5, 'client.CreateObject': waits(0.5, 'comtypes.client.Object'), 'client.GetActiveObject': waits(0.5, 'comtypes.client.Object'), 'client.Object.*': waits(1e-2) }],
  filetype: ['looks at the first bytes of a file', { '*': 2e-5 }],
  GeoIP: ['reads a file that lies in memory', { '*': 1e-5 }],
  geoip2: ['reads a file that lies in memory', { '*': 1e-5, 'database.Reader': 1e-3, 'database.Reader.*': 5e-5, 'webservice.Client.*': waits(0.2) }],
  ifaddr: ['asks the system through ctypes', { '*': 1e-3 }],
  jnius: ['Java, which is called after letting go', { '*': releases(1e-4) }],
  jpype: ['Java, which is called after letting go', { '*': releases(1e-4), startJVM: releases(0.5) }],
  maxminddb: ['reads a file that lies in memory', { '*': 1e-5, open_database: makes('maxminddb.Reader', 1e-3), 'Reader.get': 5e-5 }],
  netifaces: ['asks the system', { '*': 5e-5 }],
  portpicker: ['tries sockets', { '*': 1e-3 }],
  prctl: ['asks the system', { '*': 1e-5 }],
  pyclamd: ['asks the daemon of ClamAV', { '*': waits(5e-2), ClamdUnixSocket: makes('pyclamd.ClamdUnixSocket', 1e-4), ClamdNetworkSocket: makes('pyclamd.ClamdNetworkSocket', 1e-4) }],
  pyinotify: ['the kernel tells of files', { '*': 1e-5, 'Notifier.loop': lives, 'Notifier.check_events': waits(0.1), 'ThreadedNotifier.start': 1e-4, 'WatchManager.add_watch': 1e-4 }],
  pywintypes: ['types of Windows', { '*': 1e-6 }],
  send2trash: ['moves a file', { '*': waits(5e-3) }],
  servicemanager: ['tells the service manager of Windows', { '*': 1e-4 }],
  setproctitle: ['writes into the memory of the process', { '*': 1e-5 }],
  truststore: ['asks the system for its certificates', { '*': 1e-3 }],
  win32con: ['numbers', { '*': 1e-7 }],
  win32net: ['asks a machine of the network', { '*': waits(5e-2) }],
  win32pdh: ['asks Windows', { '*': waits(1e-3) }],
  win32print: ['asks the spooler', { '*': waits(1e-2) }],
  win32security: ['asks Windows', { '*': 5e-5 }],
  win32service: ['asks the service manager of Windows', { '*': waits(1e-2) }],
  win32timezone: ['time zones of Windows', { '*': 1e-5 }],
  win32ui: ['windows of Windows', { '*': 1e-4 }],
  winerror: ['numbers', { '*': 1e-7 }],
};

/** What listens, takes tasks or speaks with models on behalf of a program. */
const servers: Packages = {
  agents: ['asks a model', { '*': 2e-5, 'Runner.run_sync': waits(10), 'Runner.run': awaited(10), 'Runner.run_streamed': 1e-4, Agent: makes('agents.Agent') }],
  alembic: ['asks a database', { '*': 1e-4, 'command.*': waits(0.5), 'op.*': waits(2e-2), 'config.Config': makes('alembic.config.Config', 1e-4) }],
  apify_client: ['asks a service', { '*': waits(0.3) }],
  autobahn: ['calls from the loop of Twisted or asyncio', { '*': 2e-5 }],
  autogen: ['asks models', { '*': 1e-4, 'ConversableAgent.initiate_chat': waits(20), 'UserProxyAgent.initiate_chat': waits(20), 'AssistantAgent.initiate_chat': waits(20), 'ConversableAgent.generate_reply': waits(3), 'AssistantAgent.generate_reply': waits(3) }],
  bjoern: ['a server', { run: lives, listen: 1e-4 }],
  bugsnag: ['sends from a thread of its own', { '*': 1e-3 }],
  carla: ['asks its simulator, and lets go meanwhile', { '*': 1e-5, Client: makes('carla.Client', 1e-3), 'Client.*': waits(0.1), 'Client.get_world': waits(0.1, 'carla.World'), 'Client.load_world': waits(5, 'carla.World'), 'World.tick': waits(2e-2), 'World.wait_for_tick': waits(5e-2), 'World.get_blueprint_library': waits(1e-2), 'World.spawn_actor': waits(1e-2) }],
  crewai: ['asks models', { '*': 1e-4, Crew: makes('crewai.Crew', 1e-3), 'Crew.kickoff': waits(30), 'Crew.kickoff_async': awaited(30), LLM: makes('crewai.LLM', 1e-4), 'LLM.call': waits(2) }],
  daphne: ['a server', { '*': 1e-4, 'server.Server.run': lives }],
  datadog: ['sends packets, or asks a service', { '*': 2e-5, 'api.*': waits(0.2) }],
  ddtrace: ['sends from a thread of its own', { '*': 1e-5 }],
  dspy: ['asks a model', { '*': 1e-4, Predict: makes('dspy.Predict'), 'Predict.__call__': waits(2), ChainOfThought: makes('dspy.Predict'), ReAct: makes('dspy.Predict'), LM: makes('dspy.LM', 1e-4), 'LM.__call__': waits(2) }],
  elasticapm: ['sends from a thread of its own', { '*': 2e-5 }],
  eventlet: ['green threads', { '*': 1e-5, sleep: { behaviour: 'waits', seconds: 0.1, waitsForArgument: 0 }, monkey_patch: 1e-2, listen: makes('socket.socket', 1e-4), 'wsgi.server': lives, connect: waits(5e-2, 'socket.socket'), serve: lives, 'green.*': waits(5e-2), ...greenPrimitives }],
  fakeredis: ['a dictionary', { '*': 2e-5 }],
  fastmcp: ['a server, or the client of one', { '*': 1e-4, FastMCP: makes('fastmcp.FastMCP', 1e-3), 'FastMCP.run': lives, 'FastMCP.run_async': awaited(60), Client: makes('fastmcp.Client', 1e-4), 'Client.*': awaited(0.5) }],
  flup: ['a server', { '*': 1e-4, ...Object.fromEntries(['fcgi', 'scgi', 'ajp'].flatMap((kind) => [[`server.${kind}.WSGIServer`, makes(`flup.server.${kind}.WSGIServer`, 1e-4)], [`server.${kind}.WSGIServer.run`, lives]] as const)) }],
  haystack: ['asks models and stores', { '*': 1e-4, Pipeline: makes('haystack.Pipeline', 1e-4), 'Pipeline.run': waits(2) }],
  impacket: ['speaks with another machine in messages that Python puts together', { '*': 1e-4, 'smb.*': waits(2e-2), 'smb3.*': waits(2e-2), 'ldap.*': waits(2e-2), 'tds.*': waits(2e-2), 'krb5.kerberosv5.*': waits(0.1), 'nmb.*': waits(5e-2) }],
  instructor: ['asks a model', { '*': waits(2), from_openai: makes('instructor.Instructor', 1e-4), patch: makes('instructor.Instructor', 1e-4), 'Instructor.*': waits(2) }],
  irc: ['waits for what others write', { '*': 1e-5, 'client.Reactor.process_forever': lives, 'client.Reactor.process_once': waits(0.2), 'bot.SingleServerIRCBot.start': lives }],
  jaeger_client: ['sends from a thread of its own', { '*': 1e-5 }],
  jupyter_client: ['asks a kernel', { '*': 1e-4, KernelManager: makes('jupyter_client.KernelManager', 1e-3), 'KernelManager.start_kernel': waits(1), 'KernelManager.shutdown_kernel': waits(0.5), 'KernelManager.*': waits(1e-2), 'blocking.client.BlockingKernelClient': makes('jupyter_client.blocking.client.BlockingKernelClient', 1e-4), 'blocking.client.BlockingKernelClient.*': waits(0.1) }],
  langfuse: ['sends from a thread of its own', { '*': 2e-5, 'Langfuse.flush': waits(0.5), 'Langfuse.get_prompt': waits(0.2) }],
  langsmith: ['sends from a thread of its own, or asks a service', { '*': 2e-5, Client: makes('langsmith.Client', 1e-4), 'Client.*': waits(0.2) }],
  locust: ['sends requests from green threads', { '*': 1e-5, 'env.Environment': makes('locust.env.Environment', 1e-3) }],
  logfire: ['sends from a thread of its own', { '*': 3e-5 }],
  luigi: ['runs tasks', { '*': 1e-5, build: waits(10), run: waits(10) }],
  mcp: ['a server, or the client of one', { '*': 1e-5, 'server.fastmcp.FastMCP': makes('mcp.server.fastmcp.FastMCP', 1e-3), 'server.fastmcp.FastMCP.run': lives, 'ClientSession.*': awaited(0.5), 'client.session.ClientSession.*': awaited(0.5), 'server.Server.run': awaited(60) }],
  meinheld: ['a server', { '*': 1e-4, 'server.run': lives }],
  mitmproxy: ['a server', { '*': 1e-5 }],
  newrelic: ['sends from a thread of its own', { '*': 1e-5 }],
  opentelemetry: ['sends from a thread of its own', { '*': 1e-5 }],
  opentracing: ['declares', { '*': 5e-6 }],
  paste: ['a server', { 'httpserver.serve': lives }],
  pcapy: ['waits for packets', { open_live: makes('pcapy.Reader', 1e-2), open_offline: makes('pcapy.Reader', 1e-3), findalldevs: waits(1e-3), 'Reader.loop': lives, 'Reader.dispatch': lives, 'Reader.next': waits(1e-2), 'Reader.setfilter': 1e-4 }],
  posthog: ['sends from a thread of its own', { '*': 2e-5, flush: waits(0.5), 'Posthog.flush': waits(0.5), 'Posthog.shutdown': waits(0.5) }],
  pwn: ['speaks with a program or a machine', { '*': 1e-4, remote: waits(0.1, 'pwn.tube'), process: waits(1e-2, 'pwn.tube'), ssh: waits(1, 'pwn.tube'), listen: waits(1e-3, 'pwn.tube'), ELF: 0.2, p32: 1e-6, p64: 1e-6, u32: 1e-6, u64: 1e-6, log: 1e-5, 'tube.*': waits(2e-2), 'tube.interactive': lives, 'tube.close': 1e-3 }],
  pydantic_ai: ['asks a model', { '*': 1e-4, Agent: makes('pydantic_ai.Agent', 1e-4), 'Agent.run_sync': waits(3), 'Agent.run': awaited(3), 'Agent.iter': 1e-4, 'models.*': 1e-4 }],
  pyftpdlib: ['a server', { '*': 1e-4, ...Object.fromEntries(['FTPServer', 'ThreadedFTPServer', 'MultiprocessFTPServer'].flatMap((kind) => [[`servers.${kind}`, makes(`pyftpdlib.servers.${kind}`, 1e-3)], [`servers.${kind}.serve_forever`, lives]] as const)) }],
  pygls: ['a server that speaks with an editor', { '*': 5e-5, ...Object.fromEntries(['server', 'lsp.server'].flatMap((module) => [[`${module}.LanguageServer`, makes(`pygls.${module}.LanguageServer`, 1e-3)], ...['start_io', 'start_tcp', 'start_ws'].map((start) => [`${module}.LanguageServer.${start}`, lives] as const)] as const)) }],
  raven: ['sends from a thread of its own', { '*': 1e-3 }],
  rclpy: ['waits for messages in C++, which lets go', { '*': 2e-5, spin: lives, spin_once: waits(1e-2), spin_until_future_complete: waits(0.1), init: 5e-2, 'executors.MultiThreadedExecutor.spin': lives, 'executors.SingleThreadedExecutor.spin': lives }],
  rollbar: ['sends from a thread of its own', { '*': 1e-3 }],
  semantic_kernel: ['asks models', { '*': 1e-4 }],
  smolagents: ['asks models', { '*': 1e-4, CodeAgent: makes('smolagents.CodeAgent', 1e-3), 'CodeAgent.run': waits(10), ToolCallingAgent: makes('smolagents.ToolCallingAgent', 1e-3), 'ToolCallingAgent.run': waits(10) }],
  solana: ['asks a service', { '*': 1e-5, 'rpc.api.Client': makes('solana.rpc.api.Client', 1e-4), 'rpc.api.Client.*': waits(0.2) }],
  statsd: ['sends packets', { '*': 1e-5 }],
  tf2_ros: ['waits for messages', { '*': 1e-5, Buffer: makes('tf2_ros.Buffer', 1e-4), 'Buffer.lookup_transform': waits(1e-2), 'Buffer.can_transform': waits(1e-2), TransformListener: 1e-3 }],
  thrift: ['a server, or the client of one', { '*': 1e-5, ...Object.fromEntries(['TSimpleServer', 'TThreadedServer', 'TThreadPoolServer', 'TForkingServer'].flatMap((kind) => [[`server.TServer.${kind}`, makes(`thrift.server.TServer.${kind}`)], [`server.TServer.${kind}.serve`, lives]] as const)), 'transport.TSocket.TSocket.open': waits(5e-3), 'transport.TSocket.TSocket.read': waits(5e-3) }],
  txaio: ['declares', { '*': 1e-5 }],
  watchfiles: ['waits for files to change, in Rust without the GIL', { '*': 1e-5, watch: makes('watchfiles.Changes', 1e-3), 'Changes.__next__': lives, run_process: lives }],
};

/** Packages that a program stands upon, as far as anybody remembers them; one library each. */
export const platformPackages: readonly LibraryKnowledge[] = Object.entries({ ...screens, ...systems, ...servers }).map(([library, [what, calls]]) => ({
  library,
  entries: describeCalls(library, calls, { evidence: `${library} (${what}; reasoned)`, confidence: 'memory' }),
}));
