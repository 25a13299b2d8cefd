import type { LibraryKnowledge } from './entry';
import { ahocorasick } from './ahocorasick';
import { aiofiles } from './aiofiles';
import { aiohttp } from './aiohttp';
import { akshare } from './akshare';
import { annoy } from './annoy';
import { anyio } from './anyio';
import { argon2 } from './argon2';
import { array } from './array';
import { ast } from './ast';
import { astropy } from './astropy';
import { asyncio } from './asyncio';
import { asyncpg } from './asyncpg';
import { asyncore } from './asyncore';
import { atexit } from './atexit';
import { audioop } from './audioop';
import { av } from './av';
import { avro } from './avro';
import { base64 } from './base64';
import { bcrypt } from './bcrypt';
import { binascii } from './binascii';
import { biopython } from './biopython';
import { bisect } from './bisect';
import { blake3 } from './blake3';
import { blosc } from './blosc';
import { boto3 } from './boto3';
import { botocore } from './botocore';
import { bottleneck } from './bottleneck';
import { brotli } from './brotli';
import { bs4 } from './bs4';
import { gyms } from './gym';
import { bson } from './bson';
import { builtinContainers } from './builtinContainers';
import { builtinExceptions } from './builtinExceptions';
import { builtinNumbers } from './builtinNumbers';
import { builtins } from './builtins';
import { builtinText } from './builtinText';
import { bz2 } from './bz2';
import { cassandra } from './cassandra';
import { cbor2 } from './cbor2';
import { celery } from './celery';
import { charsetNormalizer } from './charsetNormalizer';
import { clickhouse } from './clickhouse';
import { cmath } from './cmath';
import { codecs } from './codecs';
import { collections } from './collections';
import { compileall } from './compileall';
import { compression } from './compression';
import { concurrentFutures } from './concurrentFutures';
import { concurrentInterpreters } from './concurrentInterpreters';
import { configparser } from './configparser';
import { confluentKafka } from './confluentKafka';
import { contextlib } from './contextlib';
import { contextvars } from './contextvars';
import { copy } from './copy';
import { cProfile } from './cProfile';
import { cramjam } from './cramjam';
import { crypt } from './crypt';
import { cryptography } from './cryptography';
import { csv } from './csv';
import { ctypes } from './ctypes';
import { curses } from './curses';
import { cv2 } from './cv2';
import { cv2Kinds } from './cv2Kinds';
import { cvxpy } from './cvxpy';
import { dask } from './dask';
import { datetime } from './datetime';
import { dbm } from './dbm';
import { decimal } from './decimal';
import { django } from './django';
import { docker } from './docker';
import { docx } from './docx';
import { duckdb } from './duckdb';
import { elasticsearch } from './elasticsearch';
import { email } from './email';
import { faiss } from './faiss';
import { fastavro } from './fastavro';
import { fasttext } from './fasttext';
import { fcntl } from './fcntl';
import { filecmp } from './filecmp';
import { fileinput } from './fileinput';
import { fiona } from './fiona';
import { fitz } from './fitz';
import { fpdf } from './fpdf';
import { ftplib } from './ftplib';
import { fileSystems } from './fsspec';
import { functools } from './functools';
import { gc } from './gc';
import { gdal } from './gdal';
import { gensim } from './gensim';
import { geopandas } from './geopandas';
import { getpass } from './getpass';
import { gevent } from './gevent';
import { git } from './git';
import { glob } from './glob';
import { grp } from './grp';
import { grpc } from './grpc';
import { gzip } from './gzip';
import { h5py } from './h5py';
import { hashlib } from './hashlib';
import { heapq } from './heapq';
import { hiredis } from './hiredis';
import { hmac } from './hmac';
import { hnswlib } from './hnswlib';
import { http } from './http';
import { httptools } from './httptools';
import { httpx } from './httpx';
import { igraph } from './igraph';
import { imageio } from './imageio';
import { imaplib } from './imaplib';
import { importlib } from './importlib';
import { io } from './io';
import { isal } from './isal';
import { itertools } from './itertools';
import { jax } from './jax';
import { jinja2 } from './jinja2';
import { joblib } from './joblib';
import { json } from './json';
import { kafka } from './kafka';
import { levenshtein } from './levenshtein';
import { libcst } from './libcst';
import { librosa } from './librosa';
import { lightgbm } from './lightgbm';
import { linecache } from './linecache';
import { lmdb } from './lmdb';
import { locale } from './locale';
import { logging } from './logging';
import { lxml } from './lxml';
import { lz4 } from './lz4';
import { lzma } from './lzma';
import { mailbox } from './mailbox';
import { markupsafe } from './markupsafe';
import { marshal } from './marshal';
import { math } from './math';
import { matplotlib } from './matplotlib';
import { mechanicalsoup } from './mechanicalsoup';
import { mmap } from './mmap';
import { mmh3 } from './mmh3';
import { moreExecutors } from './moreExecutors';
import { mpi4py } from './mpi4py';
import { msgpack } from './msgpack';
import { msvcrt } from './msvcrt';
import { mujoco } from './mujoco';
import { multiprocessing } from './multiprocessing';
import { mysqlclient } from './mysqlclient';
import { nacl } from './nacl';
import { neat } from './neat';
import { netCDF4 } from './netCDF4';
import { netrc } from './netrc';
import { newspaper } from './newspaper';
import { nltk } from './nltk';
import { numba } from './numba';
import { numcodecs } from './numcodecs';
import { numexpr } from './numexpr';
import { numpy } from './numpy';
import { numpyArrays } from './numpyArrays';
import { numpyFft } from './numpyFft';
import { numpyMore } from './numpyMore';
import { numpyObjects } from './numpyObjects';
import { numpyLinalg } from './numpyLinalg';
import { numpyRandom } from './numpyRandom';
import { numpyStrings } from './numpyStrings';
import { openpyxl } from './openpyxl';
import { openssl } from './openssl';
import { operator } from './operator';
import { oracledb } from './oracledb';
import { orjson } from './orjson';
import { ortools } from './ortools';
import { os } from './os';
import { pandas } from './pandas';
import { paramiko } from './paramiko';
import { passlib } from './passlib';
import { pathlib } from './pathlib';
import { pdfminer } from './pdfminer';
import { pdfplumber } from './pdfplumber';
import { pexpect } from './pexpect';
import { pickle } from './pickle';
import { pika } from './pika';
import { pil } from './pil';
import { pillowHeif } from './pillowHeif';
import { pkgutil } from './pkgutil';
import { plyvel } from './plyvel';
import { polars } from './polars';
import { poplib } from './poplib';
import { pptx } from './pptx';
import { protobuf } from './protobuf';
import { psutil } from './psutil';
import { psycopg } from './psycopg';
import { psycopg2 } from './psycopg2';
import { pty } from './pty';
import { pulp } from './pulp';
import { pwd } from './pwd';
import { pwdlib } from './pwdlib';
import { pyarrow } from './pyarrow';
import { pyaudio } from './pyaudio';
import { pyCompile } from './pyCompile';
import { pycryptodome } from './pycryptodome';
import { pycurl } from './pycurl';
import { pydantic } from './pydantic';
import { pydub } from './pydub';
import { pygame } from './pygame';
import { pygit2 } from './pygit2';
import { pymongo } from './pymongo';
import { pymssql } from './pymssql';
import { pymysql } from './pymysql';
import { pyodbc } from './pyodbc';
import { pypdf } from './pypdf';
import { pyspark } from './pyspark';
import { pyproj } from './pyproj';
import { pyqt5 } from './pyqt5';
import { pyqt6 } from './pyqt6';
import { pyrodigal } from './pyrodigal';
import { pysam } from './pysam';
import { pyside2 } from './pyside2';
import { pyside6 } from './pyside6';
import { python2 } from './python2';
import { pyzstd } from './pyzstd';
import { queue } from './queue';
import { random } from './random';
import { rapidfuzz } from './rapidfuzz';
import { rapidjson } from './rapidjson';
import { rasterio } from './rasterio';
import { ray } from './ray';
import { rdkit } from './rdkit';
import { re } from './re';
import { readline } from './readline';
import { redis } from './redis';
import { regex } from './regex';
import { reportlab } from './reportlab';
import { requests } from './requests';
import { resource } from './resource';
import { runpy } from './runpy';
import { sched } from './sched';
import { scipy } from './scipy';
import { scipyLinalg } from './scipyLinalg';
import { secrets } from './secrets';
import { select } from './select';
import { selectors } from './selectors';
import { selenium } from './selenium';
import { sentencepiece } from './sentencepiece';
import { serial } from './serial';
import { shapely } from './shapely';
import { shelve } from './shelve';
import { shutil } from './shutil';
import { signal } from './signal';
import { simdjson } from './simdjson';
import { simplejson } from './simplejson';
import { six } from './six';
import { skimage } from './skimage';
import { sklearn } from './sklearn';
import { smbclient } from './smbclient';
import { smtplib } from './smtplib';
import { snappy } from './snappy';
import { snowflake } from './snowflake';
import { socket } from './socket';
import { socketserver } from './socketserver';
import { socks } from './socks';
import { sounddevice } from './sounddevice';
import { soundfile } from './soundfile';
import { spacy } from './spacy';
import { sqlalchemy } from './sqlalchemy';
import { sqlite3 } from './sqlite3';
import { ssl } from './ssl';
import { starlette } from './starlette';
import { statsmodels } from './statsmodels';
import { struct } from './struct';
import { subinterpreters } from './subinterpreters';
import { subprocess } from './subprocess';
import { sys } from './sys';
import { syslog } from './syslog';
import { tables } from './tables';
import { tarfile } from './tarfile';
import { tempfile } from './tempfile';
import { tensorflow } from './tensorflow';
import { termios } from './termios';
import { thread } from './thread';
import { threading } from './threading';
import { tifffile } from './tifffile';
import { tiktoken } from './tiktoken';
import { time } from './time';
import { tkinter } from './tkinter';
import { tokenize } from './tokenize';
import { tokenizers } from './tokenizers';
import { torch } from './torch';
import { torchvision } from './torchvision';
import { tqdm } from './tqdm';
import { tracemalloc } from './tracemalloc';
import { transformers } from './transformers';
import { treeSitter } from './treeSitter';
import { trio } from './trio';
import { turtle } from './turtle';
import { typingExtensions } from './typingExtensions';
import { ujson } from './ujson';
import { unicodedata } from './unicodedata';
import { unstructured } from './unstructured';
import { urllib } from './urllib';
import { urllib3 } from './urllib3';
import { uuid } from './uuid';
import { uvloop } from './uvloop';
import { venv } from './venv';
import { wand } from './wand';
import { warnings } from './warnings';
import { watchdog } from './watchdog';
import { wave } from './wave';
import { weakref } from './weakref';
import { weasyprint } from './weasyprint';
import { webbrowser } from './webbrowser';
import { websocket } from './websocket';
import { werkzeug } from './werkzeug';
import { winapi } from './winapi';
import { winreg } from './winreg';
import { winsound } from './winsound';
import { wsgiref } from './wsgiref';
import { xarray } from './xarray';
import { xgboost } from './xgboost';
import { xml } from './xml';
import { xmlrpc } from './xmlrpc';
import { xxhash } from './xxhash';
import { yaml } from './yaml';
import { z5py } from './z5py';
import { zarr } from './zarr';
import { zipfile } from './zipfile';
import { zipimport } from './zipimport';
import { zlib } from './zlib';
import { zmq } from './zmq';
import { zoneinfo } from './zoneinfo';
import { zstandard } from './zstandard';
import { agentFrameworks } from './agentFrameworks';
import { frameworkPackages } from './frameworkPackages';
import { platformPackages } from './platformPackages';
import { sciencePackages } from './sciencePackages';
import { applicationPackages } from './applicationPackages';
import { arrayPackages } from './arrayPackages';
import { asyncClients } from './asyncClients';
import { cloudClients } from './cloudClients';
import { databaseClients } from './databaseClients';
import { languageModelClients } from './languageModelClients';
import { machineClients } from './machineClients';
import { webClients } from './webClients';
import { compiledLibraries } from './compiledLibraries';
import { modelLibraries } from './modelLibraries';
import { purePython } from './purePython';
import { purePythonPackages } from './purePythonPackages';
import { pureSciencePackages } from './pureSciencePackages';
import { pureSmallPackages } from './pureSmallPackages';
import { pureTextPackages } from './pureTextPackages';
import { modelServices } from './modelServices';
import { serviceCalls } from './serviceCalls';
import { serviceClients } from './serviceClients';

/** Everything that is known of libraries; their order means nothing. */
export const libraries: readonly LibraryKnowledge[] = [
  ahocorasick,
  aiofiles,
  aiohttp,
  akshare,
  annoy,
  anyio,
  argon2,
  array,
  ast,
  astropy,
  asyncio,
  asyncpg,
  ...asyncore,
  atexit,
  audioop,
  av,
  avro,
  base64,
  bcrypt,
  binascii,
  biopython,
  bisect,
  blake3,
  blosc,
  boto3,
  botocore,
  bottleneck,
  brotli,
  bs4,
  bson,
  builtinContainers,
  builtinExceptions,
  builtinNumbers,
  builtins,
  builtinText,
  bz2,
  cassandra,
  cbor2,
  celery,
  charsetNormalizer,
  clickhouse,
  cmath,
  codecs,
  collections,
  compileall,
  compression,
  concurrentFutures,
  concurrentInterpreters,
  configparser,
  confluentKafka,
  contextlib,
  contextvars,
  copy,
  cProfile,
  cramjam,
  crypt,
  cryptography,
  csv,
  ctypes,
  curses,
  cv2,
  cv2Kinds,
  cvxpy,
  dask,
  datetime,
  dbm,
  decimal,
  django,
  docker,
  docx,
  duckdb,
  elasticsearch,
  email,
  faiss,
  fastavro,
  fasttext,
  fcntl,
  filecmp,
  fileinput,
  fiona,
  fitz,
  fpdf,
  ftplib,
  functools,
  gc,
  gdal,
  gensim,
  geopandas,
  getpass,
  gevent,
  git,
  glob,
  grp,
  grpc,
  gzip,
  h5py,
  hashlib,
  heapq,
  hiredis,
  hmac,
  hnswlib,
  http,
  httptools,
  httpx,
  igraph,
  imageio,
  imaplib,
  importlib,
  io,
  isal,
  itertools,
  jax,
  jinja2,
  joblib,
  json,
  kafka,
  levenshtein,
  libcst,
  librosa,
  lightgbm,
  linecache,
  lmdb,
  locale,
  logging,
  lxml,
  lz4,
  lzma,
  mailbox,
  markupsafe,
  marshal,
  math,
  matplotlib,
  mechanicalsoup,
  mmap,
  mmh3,
  moreExecutors,
  mpi4py,
  msgpack,
  msvcrt,
  mujoco,
  multiprocessing,
  mysqlclient,
  nacl,
  neat,
  netCDF4,
  netrc,
  newspaper,
  nltk,
  numba,
  numcodecs,
  numexpr,
  numpy,
  numpyArrays,
  numpyFft,
  numpyLinalg,
  numpyMore,
  numpyObjects,
  numpyRandom,
  numpyStrings,
  openpyxl,
  openssl,
  operator,
  oracledb,
  orjson,
  ortools,
  os,
  pandas,
  paramiko,
  passlib,
  pathlib,
  pdfminer,
  pdfplumber,
  pexpect,
  pickle,
  pika,
  pil,
  pillowHeif,
  pkgutil,
  plyvel,
  polars,
  poplib,
  pptx,
  protobuf,
  psutil,
  psycopg,
  psycopg2,
  pty,
  pulp,
  pwd,
  pwdlib,
  pyarrow,
  pyaudio,
  pyCompile,
  pycryptodome,
  pycurl,
  pydantic,
  pydub,
  pygame,
  pygit2,
  pymongo,
  pymssql,
  pymysql,
  pyodbc,
  pypdf,
  pyspark,
  pyproj,
  pyqt5,
  pyqt6,
  pyrodigal,
  pysam,
  pyside2,
  pyside6,
  python2,
  pyzstd,
  queue,
  random,
  rapidfuzz,
  rapidjson,
  rasterio,
  ray,
  rdkit,
  re,
  readline,
  redis,
  regex,
  reportlab,
  requests,
  resource,
  runpy,
  sched,
  scipy,
  scipyLinalg,
  secrets,
  select,
  selectors,
  selenium,
  sentencepiece,
  serial,
  shapely,
  shelve,
  shutil,
  signal,
  simdjson,
  simplejson,
  six,
  skimage,
  sklearn,
  smbclient,
  smtplib,
  snappy,
  snowflake,
  socket,
  socketserver,
  socks,
  sounddevice,
  soundfile,
  spacy,
  sqlalchemy,
  sqlite3,
  ssl,
  starlette,
  statsmodels,
  struct,
  subprocess,
  sys,
  syslog,
  tables,
  tarfile,
  tempfile,
  tensorflow,
  termios,
  thread,
  threading,
  tifffile,
  tiktoken,
  time,
  tkinter,
  tokenize,
  tokenizers,
  torch,
  torchvision,
  tqdm,
  tracemalloc,
  transformers,
  treeSitter,
  trio,
  turtle,
  typingExtensions,
  ujson,
  unicodedata,
  unstructured,
  urllib,
  urllib3,
  uuid,
  uvloop,
  venv,
  wand,
  warnings,
  watchdog,
  wave,
  weakref,
  weasyprint,
  webbrowser,
  websocket,
  werkzeug,
  winapi,
  winreg,
  winsound,
  wsgiref,
  xarray,
  xgboost,
  xml,
  xmlrpc,
  xxhash,
  yaml,
  z5py,
  zarr,
  zipfile,
  zipimport,
  zlib,
  zmq,
  zoneinfo,
  zstandard,
  ...agentFrameworks,
  ...applicationPackages,
  ...frameworkPackages,
  ...platformPackages,
  ...sciencePackages,
  ...gyms,
  ...arrayPackages,
  ...asyncClients,
  ...cloudClients,
  ...databaseClients,
  ...fileSystems,
  ...languageModelClients,
  ...machineClients,
  ...webClients,
  ...compiledLibraries,
  ...modelLibraries,
  ...purePython,
  ...purePythonPackages,
  ...pureSciencePackages,
  ...pureSmallPackages,
  ...pureTextPackages,
  ...modelServices,
  ...serviceCalls,
  ...serviceClients,
  ...subinterpreters,
];
