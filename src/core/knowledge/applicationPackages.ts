import type { EntryConfidence, LibraryKnowledge } from './entry';
import { describeCalls, releases, waits, type Call } from './pureLibrary';

const makes = (returns: string, seconds = 1e-5): Call => ({ behaviour: 'holds', seconds, returns });

/** A server or a loop of events waits for what comes as long as the program lives. */
const lives = waits(1);

/**
 * Servers, frameworks and what else programs are built upon, where their calls that run the program
 * wait for events, and the others hold; and packages beside them of which people hand calls to threads.
 */
const packages: Readonly<Record<string, readonly [evidence: string, confidence: EntryConfidence, calls: Readonly<Record<string, Call>>]>> = {
  absl: ['absl-py 2.5.1 absl/logging/__init__.py (Python)', 'source', { '*': 3e-6 }],
  arcade: ['arcade documentation, run', 'docs', { '*': 2e-5, run: lives }],
  bip_utils: ['bip_utils 2.12.3 (Python, with coincurve and ed25519-blake2b for the curves; reasoned)', 'memory', { '*': 1e-3 }],
  cheroot: ['cheroot 11.1.2 cheroot/server.py:1783, 1798, 1898, 1925, 2231', 'source', {
    '*': 1e-5, ...Object.fromEntries(['wsgi.Server', 'wsgi.WSGIServer', 'server.HTTPServer'].flatMap((server) => [
      [server, makes(`cheroot.${server}`, 1e-4)], ...['start', 'safe_start', 'serve'].map((method) => [`${server}.${method}`, lives]), [`${server}.prepare`, 1e-3], [`${server}.stop`, waits(0.1)],
    ])),
  }],
  cherrypy: ['CherryPy documentation, quickstart and engine.block', 'docs', { '*': 1e-5, quickstart: lives, 'engine.block': lives, 'engine.start': waits(0.1), 'engine.exit': waits(0.1) }],
  ecpy: ['ECPy 1.2.5 ecpy/curves.py:176 (Python)', 'source', {
    '*': 1e-5, 'curves.Curve.get_curve': makes('ecpy.curves.Curve', 1e-4), 'curves.Point': makes('ecpy.curves.Point'), 'curves.Curve.mul_point': 5e-3, 'curves.Curve.add_point': 5e-5,
    'ecdsa.ECDSA.sign': 1e-2, 'ecdsa.ECDSA.verify': 1e-2,
  }],
  dearpygui: ['Dear PyGui documentation, start_dearpygui', 'docs', { '*': 2e-5, 'dearpygui.start_dearpygui': lives, 'dearpygui.render_dearpygui_frame': waits(1e-2) }],
  etils: ['etils (Python; reasoned)', 'memory', { '*': 1e-5 }],
  fastapi: ['FastAPI documentation (Python)', 'docs', { '*': 1e-5 }],
  flet: ['Flet documentation, app (Python; a process of its own draws)', 'docs', { '*': 1e-4, app: lives, run: lives }],
  gi: ['PyGObject documentation (calls into GLib and GTK; reasoned)', 'memory', { 'repository.*': 5e-6, 'repository.GLib.MainLoop': makes('gi.repository.GLib.MainLoop'), 'repository.GLib.MainLoop.run': lives, 'repository.Gtk.main': lives }],
  gradio: ['Gradio documentation, Blocks.launch (serves in a thread of its own and blocks where it is the last)', 'docs', { '*': 1e-3, 'Blocks.launch': lives, 'Interface.launch': lives, 'ChatInterface.launch': lives, 'Blocks.close': waits(0.1), close_all: waits(0.1) }],
  gunicorn: ['Gunicorn documentation, custom application', 'docs', { 'app.base.BaseApplication.run': lives, 'app.wsgiapp.run': lives }],
  hdwallet: ['hdwallet 3.6.1 (Python, with coincurve for the curves)', 'source', { '*': 1e-3, HDWallet: 1e-4 }],
  itsdangerous: ['itsdangerous 2.2.0 itsdangerous/serializer.py:330 (Python around HMAC of a few bytes)', 'source', {
    '*': 1e-5, ...Object.fromEntries(['Serializer', 'URLSafeSerializer', 'URLSafeTimedSerializer', 'TimedSerializer'].flatMap((name) => [[name, 1e-5], [`${name}.loads`, 3e-5], [`${name}.dumps`, 3e-5]])),
  }],
  kivy: ['Kivy documentation, App.run', 'docs', { '*': 2e-5, 'app.App.run': lives, 'base.runTouchApp': lives }],
  luminol: ['luminol (Python; reasoned)', 'memory', { '*': 1e-4, 'anomaly_detector.AnomalyDetector': 5e-2, 'correlator.Correlator': 5e-2 }],
  magic: ['python-magic documentation: libmagic through ctypes, whose functions release; a Magic has a lock of its own', 'docs', {
    Magic: releases(1e-2, 'magic.Magic'), from_file: releases(1e-3, 'str'), from_buffer: releases(5e-4, 'str'), 'Magic.from_file': releases(1e-3, 'str'), 'Magic.from_buffer': releases(5e-4, 'str'), 'Magic.from_descriptor': releases(1e-3, 'str'),
  }],
  mlflow: ['mlflow 3.17.2 mlflow/tracking/fluent.py:1144 (asks its server)', 'source', {
    '*': waits(5e-2), log_metric: waits(2e-2), log_metrics: waits(2e-2), log_param: waits(2e-2), log_params: waits(2e-2), log_artifact: waits(0.5), log_artifacts: waits(1), autolog: 1e-2,
  }],
  mnemonic: ['mnemonic 0.21 mnemonic/mnemonic.py:130, 247 (Python; the seed is hashlib.pbkdf2_hmac, which releases)', 'source', { '*': 1e-5, Mnemonic: 1e-3, 'Mnemonic.generate': 1e-4, 'Mnemonic.to_seed': releases(1e-3, 'bytes'), 'Mnemonic.to_mnemonic': 5e-5, 'Mnemonic.check': 5e-5 }],
  mss: ['mss documentation (asks the window system through ctypes; reasoned)', 'memory', { mss: makes('mss.MSS', 1e-3), 'MSS.grab': releases(2e-2), 'MSS.shot': releases(5e-2) }],
  nicegui: ['NiceGUI documentation, ui.run', 'docs', { '*': 5e-5, 'ui.run': lives }],
  pynvml: ['pynvml (ctypes, which releases around each call)', 'docs', { '*': releases(2e-5), nvmlInit: releases(1e-2) }],
  pypdfium2: ['pypdfium2 documentation: ctypes, which releases around each call; PDFium itself has to be called by one thread at a time', 'docs', {
    PdfDocument: releases(5e-3, 'pypdfium2.PdfDocument'), 'PdfDocument.__getitem__': releases(1e-3, 'pypdfium2.PdfPage'), 'PdfDocument.get_page': releases(1e-3, 'pypdfium2.PdfPage'), 'PdfDocument.__next__': releases(1e-3, 'pypdfium2.PdfPage'),
    'PdfDocument.render': makes('pypdfium2.PageImages', 1e-4), 'PageImages.__next__': releases(0.1, 'PIL.Image.Image'), 'PdfDocument.save': releases(5e-2), 'PdfDocument.close': releases(1e-4), 'PdfPage.render': releases(0.1, 'pypdfium2.PdfBitmap'), 'PdfPage.get_textpage': releases(5e-3, 'pypdfium2.PdfTextPage'), 'PdfPage.get_objects': releases(1e-3), 'PdfPage.*': 1e-5,
    'PdfTextPage.get_text_range': releases(1e-3, 'str'), 'PdfTextPage.get_text_bounded': releases(1e-3, 'str'), 'PdfTextPage.*': 1e-5, 'PdfBitmap.to_pil': makes('PIL.Image.Image', 1e-4), 'PdfBitmap.to_numpy': makes('numpy.ndarray'),
  }],
  pyrealsense2: ['librealsense pull requests 3666 and 3739', 'docs', {
    '*': 1e-5, pipeline: makes('pyrealsense2.pipeline', 1e-3), 'pipeline.start': waits(0.5), 'pipeline.stop': waits(0.2), 'pipeline.wait_for_frames': waits(3e-2), 'pipeline.try_wait_for_frames': waits(3e-2), 'pipeline.poll_for_frames': 1e-4,
    align: makes('pyrealsense2.align'), 'align.process': releases(5e-3),
  }],
  pcbnew: ['SWIG documentation, Python multithreading: bindings keep the GIL unless they are built with -threads', 'docs', { '*': 2e-5, 'BOARD.*': 2e-5, LoadBoard: makes('pcbnew.BOARD', 0.5), SaveBoard: 0.2, 'ZONE_FILLER.Fill': 1 }],
  pystray: ['pystray documentation, Icon.run (blocks in the loop of the window system until stop)', 'docs', { '*': 2e-5, 'Icon.run': lives, 'Icon.run_detached': 1e-4, 'Icon.stop': 1e-4 }],
  pyvista: ['PyVista (Python upon VTK, which holds; reasoned)', 'memory', { '*': 1e-2 }],
  qgis: ['QGIS documentation, PyQGIS (bindings by SIP, which keep the GIL where a method is not marked; reasoned)', 'memory', { '*': 1e-5, 'core.QgsApplication.exec': lives, 'core.QgsApplication.exec_': lives }],
  sarge: ['sarge 0.1.8 sarge/__init__.py:1577 (child processes)', 'source', {
    run: waits(0.5, 'sarge.Pipeline'), capture_stdout: waits(0.5, 'sarge.Pipeline'), capture_stderr: waits(0.5, 'sarge.Pipeline'), capture_both: waits(0.5, 'sarge.Pipeline'),
    Command: 1e-4, 'Command.run': waits(0.5), 'Command.wait': waits(0.5), 'Command.poll': 1e-5, 'Pipeline.wait': waits(0.5), 'Pipeline.wait_events': waits(0.1), 'Pipeline.poll_all': 1e-5, 'Pipeline.close': 1e-4,
  }],
  scrapy: ['Scrapy documentation, CrawlerProcess', 'docs', { 'crawler.CrawlerProcess': makes('scrapy.crawler.CrawlerProcess', 1e-2), 'crawler.CrawlerProcess.crawl': 1e-2, 'crawler.CrawlerProcess.start': lives }],
  smart_open: ['smart_open 9.0.2 smart_open/smart_open_lib.py:136 (opens files of any store)', 'source', { open: waits(2e-2, 'io.TextIOWrapper') }],
  sublime: ['Sublime Text documentation, API reference (set_timeout hands over and returns; every call is made in the host with the GIL held; reasoned)', 'memory', { '*': 1e-5 }],
  streamlit: ['Streamlit documentation (Python)', 'docs', { '*': 1e-4 }],
  torchaudio: ['torchaudio (upon torch, whose operators release, and soundfile; reasoned)', 'memory', {
    '*': releases(1e-3), load: releases(2e-2), save: releases(2e-2), info: waits(1e-3), get_audio_backend: 1e-6, 'functional.*': releases(5e-3), 'transforms.*': releases(5e-3),
  }],
  tornado: ['Tornado documentation, IOLoop', 'docs', {
    'ioloop.IOLoop.current': makes('tornado.ioloop.IOLoop', 1e-6), 'ioloop.IOLoop.instance': makes('tornado.ioloop.IOLoop', 1e-6), 'ioloop.IOLoop': makes('tornado.ioloop.IOLoop', 1e-4), 'ioloop.IOLoop.start': lives,
    'ioloop.IOLoop.run_sync': waits(0.1), 'ioloop.IOLoop.stop': 1e-6, 'ioloop.IOLoop.add_callback': 5e-6, 'web.*': 1e-5, 'httpserver.*': 1e-4,
  }],
  twisted: ['twisted@2421238 src/twisted/internet/epollreactor.py, doPoll (epoll, again and again); what is called from there holds', 'source', {
    '*': 2e-5, 'internet.reactor.run': lives, 'internet.reactor.stop': 1e-5, 'internet.reactor.callFromThread': 2e-5, 'internet.reactor.listenTCP': 1e-4,
  }],
  uvicorn: ['uvicorn 0.54.0 uvicorn/main.py:503, server.py:85', 'source', { run: lives, Config: 1e-3, Server: 1e-4, 'Server.run': lives }],
  vlc: ['python-vlc (ctypes, which releases around each call)', 'docs', { '*': releases(1e-4), MediaPlayer: releases(1e-3, 'vlc.MediaPlayer'), 'MediaPlayer.*': releases(1e-4), Instance: releases(1e-2, 'vlc.Instance'), 'Instance.media_player_new': releases(1e-3, 'vlc.MediaPlayer') }],
  vosk: ['vosk (Kaldi through cffi, which releases; reasoned)', 'memory', { Model: releases(1, 'vosk.Model'), KaldiRecognizer: makes('vosk.KaldiRecognizer', 1e-3), 'KaldiRecognizer.AcceptWaveform': releases(2e-2), 'KaldiRecognizer.Result': 1e-4, 'KaldiRecognizer.FinalResult': releases(1e-2) }],
  vtk: ['VTK documentation: its Python keeps the GIL unless it is built with VTK_PYTHON_FULL_THREADSAFE', 'docs', { '*': 1e-3 }],
  vtkmodules: ['VTK documentation: its Python keeps the GIL unless it is built with VTK_PYTHON_FULL_THREADSAFE', 'docs', { '*': 1e-3 }],
  waitress: ['waitress 3.0.2 waitress/__init__.py:6', 'source', { serve: lives, create_server: makes('waitress.server.WSGIServer', 1e-3), 'server.create_server': makes('waitress.server.WSGIServer', 1e-3), 'server.WSGIServer.run': lives, 'server.WSGIServer.close': 1e-4 }],
  wandb: ['wandb documentation (a process of its own sends)', 'docs', { '*': 1e-3, init: waits(2), log: 1e-3, finish: waits(2), 'Artifact.download': waits(2) }],
  // What calls into Windows lets go while it waits there.
  pythoncom: ['pywin32 com/win32com/src (PY_INTERFACE_PRECALL around each call)', 'docs', { '*': 1e-5, PumpMessages: lives, PumpWaitingMessages: 1e-4 }],
  win32api: ['pywin32 documentation', 'docs', { '*': 1e-5, MessageBox: lives, Sleep: { behaviour: 'waits', seconds: 0.1, waitsForArgument: 0, secondsOfUnit: 1e-3 } }],
  win32clipboard: ['pywin32 documentation', 'docs', { '*': 1e-4 }],
  win32com: ['pywin32 com/win32com/src (PY_INTERFACE_PRECALL around each call; another process answers)', 'docs', {
    ...Object.fromEntries(['Dispatch', 'DispatchEx', 'GetActiveObject', 'GetObject', 'DispatchWithEvents', 'gencache.EnsureDispatch', 'dynamic.Dispatch'].map((call) => [`client.${call}`, waits(0.5, 'win32com.client.CDispatch')])),
    'client.CDispatch.*': waits(1e-2, 'win32com.client.CDispatch'), 'client.constants.*': 1e-6,
  }],
  win32event: ['pywin32 documentation', 'docs', { '*': 1e-5, WaitForSingleObject: lives, WaitForMultipleObjects: lives, MsgWaitForMultipleObjects: lives }],
  win32file: ['pywin32 documentation', 'docs', { '*': waits(1e-4), ReadDirectoryChangesW: lives }],
  win32gui: ['pywin32 documentation', 'docs', { '*': 1e-5, PumpMessages: lives, PumpWaitingMessages: 1e-4, EnumWindows: 1e-3, BitBlt: 5e-3 }],
  win32pipe: ['pywin32 documentation', 'docs', { '*': 1e-5, ConnectNamedPipe: lives, CallNamedPipe: waits(1e-2) }],
  win32process: ['pywin32 documentation', 'docs', { '*': 1e-5, CreateProcess: waits(1e-2) }],
  win32serviceutil: ['pywin32 documentation', 'docs', { '*': waits(0.5) }],
  wx: ['wxPython documentation, MainLoop (calls into widgets release shortly; reasoned)', 'memory', { '*': 1e-5, App: 1e-2, 'App.MainLoop': lives, 'GetApp.MainLoop': lives }],
  zeroconf: ['zeroconf documentation (multicast queries)', 'docs', { Zeroconf: 1e-3, 'Zeroconf.get_service_info': waits(0.5), 'Zeroconf.register_service': waits(1), 'Zeroconf.unregister_service': waits(0.2), 'Zeroconf.close': waits(0.1), ServiceBrowser: 1e-4 }],
};

/** One library each. */
export const applicationPackages: readonly LibraryKnowledge[] = Object.entries(packages).map(([library, [evidence, confidence, calls]]) => ({ library, entries: describeCalls(library, calls, { evidence, confidence }) }));
