/** The modules of Python's standard library, of 3.13 and those that were dropped lately. */
const standardModules: ReadonlySet<string> = new Set(`
  abc argparse array ast asynchat asyncio asyncore atexit base64 bdb binascii bisect builtins bz2 cProfile calendar cmath cmd code codecs codeop
  collections colorsys compileall concurrent configparser contextlib contextvars copy copyreg csv ctypes curses dataclasses datetime dbm decimal difflib
  dis distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath
  getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http imaplib imp importlib inspect io ipaddress itertools json keyword linecache
  locale logging lzma mailbox marshal math mimetypes mmap modulefinder msvcrt multiprocessing netrc ntpath nturl2path numbers opcode operator optparse
  os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pyexpat queue
  quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd smtplib socket
  socketserver sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct subprocess symtable sys sysconfig syslog
  tabnanny tarfile tempfile termios textwrap threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle types typing
  unicodedata unittest urllib uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
`.trim().split(/\s+/));

/**
 * Whether a file that says `import threading` means Python's own module, though it stands in a folder
 * of that name: `threading/example.py` is run as a script, and the folder is no module of its own.
 */
export function isStandardModule(top: string, fromPath: string): boolean {
  return standardModules.has(top) && !/\/Lib\/|\/lib(?:-python|64)?\/(?:python)?\d/.test(fromPath);
}
