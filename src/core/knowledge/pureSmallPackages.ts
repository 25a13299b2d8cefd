import type { LibraryKnowledge } from './entry';
import { describeLooked, waits, type Call, type Looked } from './pureLibrary';

const gives = (seconds: number, returns: string): Call => ({ behaviour: 'holds', seconds, returns });
const calls = (seconds: number): Call => ({ behaviour: 'callback', seconds, callback: { position: 0 } });

/**
 * Small packages without a compiled part that applications use beside their own work: settings,
 * tokens, caches, timetables, files of few kinds. By the version whose files were looked at, with the
 * cost of an everyday call in seconds.
 */
const looked: Readonly<Record<string, Looked>> = {
  alive_progress: ['alive-progress 3.3.0', { '*': 1e-5, alive_bar: 1e-4 }],
  appdirs: ['appdirs 1.4.4', { '*': 1e-5 }],
  apscheduler: ['APScheduler 3.11.3', {
    '*': 1e-4, 'schedulers.background.BackgroundScheduler': gives(1e-3, 'apscheduler.schedulers.background.BackgroundScheduler'),
    'schedulers.blocking.BlockingScheduler': gives(1e-3, 'apscheduler.schedulers.blocking.BlockingScheduler'), 'schedulers.blocking.BlockingScheduler.start': waits(60),
  }],
  asciichartpy: ['asciichartpy 1.5.25', { '*': 1e-3 }],
  backoff: ['backoff 2.2.1', { '*': 1e-6 }],
  bidict: ['bidict 0.24.1', { '*': 5e-7 }],
  blinker: ['blinker 1.9.0', { '*': 2e-6 }],
  cachetools: ['cachetools 8.0.2', { '*': 1e-6 }],
  certifi: ['certifi 2026.10.19', { '*': 1e-6 }],
  coloredlogs: ['coloredlogs 15.0.1', { '*': 1e-4 }],
  colorlog: ['colorlog 6.12.0', { '*': 1e-5 }],
  configobj: ['configobj 5.0.9', { '*': 1e-5, ConfigObj: 2e-3, 'ConfigObj.write': 1e-3 }],
  croniter: ['croniter 7.0.0', { '*': 1e-4, croniter: gives(2e-4, 'croniter.croniter'), 'croniter.get_next': 1e-4, 'croniter.get_prev': 1e-4 }],
  decorator: ['decorator 5.3.1', { '*': 1e-5 }],
  defusedxml: ['defusedxml 0.7.1 (parses with xml.etree)', { '*': 1e-3 }],
  deprecated: ['Deprecated 1.3.1', { '*': 1e-6 }],
  diskcache: ['diskcache 5.6.3 (SQLite and files)', { '*': 1e-5, Cache: waits(5e-3), 'Cache.get': waits(1e-4), 'Cache.set': waits(5e-4), 'Cache.delete': waits(5e-4), 'Cache.__getitem__': waits(1e-4) }],
  distro: ['distro 1.9.0', { '*': 1e-4 }],
  dotenv: ['python-dotenv 1.2.4', { '*': 1e-5, load_dotenv: 2e-4, dotenv_values: 2e-4, find_dotenv: 1e-4 }],
  dpath: ['dpath 2.2.0', { '*': 1e-5 }],
  einops: ['einops 0.8.2', { '*': 2e-5 }],
  exifread: ['exifread 3.5.1', { '*': 1e-4, process_file: 5e-3 }],
  fake_useragent: ['fake-useragent 2.2.0', { '*': 1e-5, UserAgent: 1e-2 }],
  filelock: ['filelock 4.3.1', { '*': 1e-5, 'FileLock.acquire': waits(1e-4), 'FileLock.__enter__': waits(1e-4), 'SoftFileLock.acquire': waits(1e-4), 'SoftFileLock.__enter__': waits(1e-4) }],
  fire: ['fire 0.7.1', { '*': 1e-4, Fire: calls(2e-3) }],
  flask_cors: ['flask-cors 6.0.5', { '*': 1e-5 }],
  flask_login: ['Flask-Login 0.6.3', { '*': 1e-5 }],
  flask_socketio: ['Flask-SocketIO 5.7.0', { '*': 1e-5, SocketIO: 1e-3, 'SocketIO.emit': 1e-4, emit: 1e-4, 'SocketIO.run': waits(60), 'SocketIO.sleep': { behaviour: 'waits', seconds: 1, waitsForArgument: 0 } }],
  funcy: ['funcy 2.1', { '*': 1e-6 }],
  humanfriendly: ['humanfriendly 10.0', { '*': 1e-5 }],
  isodate: ['isodate 0.7.2', { '*': 1e-5 }],
  json5: ['json5 0.17.3', { '*': 1e-4, load: 5e-2, loads: 5e-2, dump: 2e-3, dumps: 2e-3 }],
  json_repair: ['json_repair 0.64.6', { '*': 1e-3 }],
  jwt: ['PyJWT 2.15.1', { '*': 1e-5, encode: 5e-5, decode: 6e-5, 'PyJWKClient.get_signing_key_from_jwt': waits(0.1) }],
  markovify: ['markovify 0.9.4', {
    '*': 5e-3, ...Object.fromEntries(['Text', 'NewlineText'].flatMap((text): [string, Call][] => [
      [text, 0.1], [`${text}.compile`, gives(5e-2, `markovify.${text}`)], [`${text}.make_sentence`, gives(2e-3, 'str')], [`${text}.make_short_sentence`, gives(2e-3, 'str')],
      [`${text}.make_sentence_with_start`, gives(1e-2, 'str')], [`${text}.to_json`, gives(5e-2, 'str')], [`${text}.to_dict`, gives(5e-2, 'dict')], [`${text}.from_json`, gives(5e-2, `markovify.${text}`)], [`${text}.from_dict`, gives(5e-2, `markovify.${text}`)],
    ])), combine: gives(5e-2, 'markovify.Text'),
  }],
  more_itertools: ['more-itertools 11.2.1', { '*': 2e-6 }],
  nest_asyncio: ['nest_asyncio 1.6.0', { '*': 1e-5 }],
  netaddr: ['netaddr 1.3.0', { '*': 5e-6 }],
  olefile: ['olefile 0.47', { '*': 1e-4, OleFileIO: 2e-3 }],
  omegaconf: ['omegaconf 2.4.0', { '*': 2e-5, 'OmegaConf.load': 5e-3, 'OmegaConf.save': 2e-3 }],
  parse: ['parse 1.22.4', { '*': 1e-4 }],
  pathspec: ['pathspec 1.1.1', { '*': 1e-5 }],
  piexif: ['piexif 1.1.3', { '*': 1e-3 }],
  platformdirs: ['platformdirs 4.14.8', { '*': 1e-5 }],
  pluggy: ['pluggy 1.7.0', { '*': 2e-6 }],
  portalocker: ['portalocker 4.4.2', { '*': 1e-5, Lock: 1e-5, 'Lock.acquire': waits(1e-4), 'Lock.__enter__': waits(1e-4), RLock: 1e-5, 'RLock.acquire': waits(1e-4), 'RLock.__enter__': waits(1e-4), lock: waits(1e-4), unlock: waits(2e-5) }],
  prometheus_client: ['prometheus_client 0.26.0', { '*': 2e-6, generate_latest: 1e-3, push_to_gateway: waits(0.1), pushadd_to_gateway: waits(0.1), delete_from_gateway: waits(0.1) }],
  pycountry: ['pycountry 26.2.16', { '*': 1e-5 }],
  pydantic_settings: ['pydantic-settings 2.16.3', { '*': 1e-5, BaseSettings: 5e-4 }],
  pykakasi: ['pykakasi 2.3.0', { '*': 1e-3, kakasi: gives(5e-2, 'pykakasi.kakasi'), Kakasi: 5e-2 }],
  pyotp: ['pyotp 2.12.1', { '*': 2e-5 }],
  pypandoc: ['pypandoc 1.17 (a child process)', { '*': 1e-4, convert_text: waits(0.5), convert_file: waits(0.5) }],
  pyperclip: ['pyperclip 1.11.0 (child processes, on Windows calls of its library)', { '*': 1e-5, copy: waits(1e-2), paste: waits(1e-2) }],
  pytimeparse: ['pytimeparse 1.1.10', { '*': 1e-5 }],
  pyvis: ['pyvis 0.3.2', { '*': 1e-5, 'network.Network': gives(1e-3, 'pyvis.network.Network'), 'network.Network.add_edge': 2e-5, 'network.Network.from_nx': 1e-2, 'network.Network.generate_html': 2e-2, 'network.Network.save_graph': 2e-2, 'network.Network.write_html': 2e-2, 'network.Network.show': 2e-2 }],
  rank_bm25: ['rank-bm25 0.2.2', { '*': 1e-2, BM25Okapi: 0.1, BM25L: 0.1, BM25Plus: 0.1 }],
  retry: ['retry 0.9.2', { '*': 1e-6 }],
  retrying: ['retrying 1.4.2', { '*': 1e-6 }],
  schedule: ['schedule 1.2.2', { '*': 1e-5, run_pending: { behaviour: 'holds', seconds: 1e-5, condition: 'runs what is due' }, 'Scheduler.run_pending': { behaviour: 'holds', seconds: 1e-5, condition: 'runs what is due' } }],
  semver: ['semver 3.1.2', { '*': 1e-5 }],
  simple_pid: ['simple-pid 2.0.1', { '*': 1e-6, PID: 1e-5, 'PID.__call__': 3e-6 }],
  tenacity: ['tenacity 9.2.1', { '*': 1e-5, Retrying: 1e-5, 'Retrying.__call__': calls(1e-5) }],
  threadpoolctl: ['threadpoolctl 3.8.0', { '*': 1e-3 }],
  toolz: ['toolz 1.2.0', { '*': 2e-6 }],
  tsplib95: ['tsplib95 0.7.1', {
    '*': 1e-4, ...Object.fromEntries(['load', 'read', 'parse', 'load_problem'].map((name) => [name, gives(1e-2, 'tsplib95.models.StandardProblem')])), 'models.StandardProblem.get_graph': gives(1e-2, 'networkx.Graph'),
  }],
  typer: ['typer 0.29.2', { '*': 1e-5 }],
  user_agents: ['user-agents 2.2.0', { '*': 1e-4, parse: 1e-3 }],
  validators: ['validators 0.36.0', { '*': 1e-5 }],
  wakepy: ['wakepy 1.0.0 (asks over D-Bus, or the system)', { '*': 1e-5, ...Object.fromEntries(['keep.running', 'keep.presenting'].map((mode) => [mode, waits(5e-3)])) }],
  xlwt: ['xlwt 1.3.0', { '*': 1e-5, 'Workbook.save': 0.1 }],
};

/** One library each. */
export const pureSmallPackages: readonly LibraryKnowledge[] = describeLooked(looked);
