import type { LibraryKnowledge } from './entry';
import { describeLooked, describePurePython, waits, type Call, type Looked } from './pureLibrary';


/** A chess program is asked over a pipe, and thinks for as long as its limit lets it. */
const chessEngine: Readonly<Record<string, Call>> = {
  'engine.SimpleEngine.popen_uci': waits(0.5, 'chess.engine.SimpleEngine'),
  'engine.SimpleEngine.popen_xboard': waits(0.5, 'chess.engine.SimpleEngine'),
  'engine.SimpleEngine.__enter__': { behaviour: 'holds', seconds: 1e-6, returns: 'chess.engine.SimpleEngine' },
  'engine.SimpleEngine.play': waits(0.5),
  'engine.SimpleEngine.analyse': waits(0.5),
  'engine.SimpleEngine.configure': waits(1e-2),
  'engine.SimpleEngine.quit': waits(0.1),
};

/**
 * Packages without a compiled part, by the version whose files were looked at, with the cost of an
 * everyday call in seconds. `*` is any callable not named.
 */
const looked: Readonly<Record<string, Looked>> = {
  attr: ['attrs 26.1.0', { '*': 1e-5 }],
  attrs: ['attrs 26.1.0', { '*': 1e-5 }],
  autopep8: ['autopep8 2.3.2', { '*': 1e-3, fix_code: 0.5 }],
  black: ['black 26.10.1 (compiled by mypyc, which holds as Python does)', { '*': 1e-3, format_str: 0.5, format_file_contents: 0.5, format_file_in_place: 0.5 }],
  bleach: ['bleach 6.4.0', { '*': 5e-4 }],
  captcha: ['captcha 0.7.1', { '*': 1e-4, 'image.ImageCaptcha': 1e-2, 'image.ImageCaptcha.generate': 1e-2, 'image.ImageCaptcha.generate_image': 1e-2, 'image.ImageCaptcha.write': 1e-2 }],
  chess: ['chess 1.11.2', { '*': 1e-5, Board: 2e-5, 'Board.push': 1e-5, 'Board.is_checkmate': 5e-5, 'svg.board': 1e-3, 'pgn.read_game': 5e-3, ...chessEngine }],
  click: ['click 8.4.0', { '*': 1e-5, echo: 1e-5 }],
  cloudpickle: ['cloudpickle 2.1.0', { '*': 2e-4 }],
  colorama: ['colorama 0.4.6', { '*': 1e-6 }],
  colorthief: ['colorthief 0.2.1', { '*': 1e-4, ColorThief: 1e-3, 'ColorThief.get_color': 0.2, 'ColorThief.get_palette': 0.2 }],
  dateutil: ['python-dateutil 2.9.0', { '*': 5e-6, 'parser.parse': 1e-4, 'rrule.rrule': 5e-5 }],
  deap: ['deap 1.4.4', { '*': 1e-4, 'algorithms.eaSimple': { behaviour: 'holds', seconds: 5, condition: 'calls what the toolbox has for evaluation, and its map' }, 'cma.Strategy.update': 1e-3 }],
  docutils: ['docutils 0.19', { '*': 1e-4, 'core.publish_string': 5e-2 }],
  ecdsa: ['ecdsa 0.19.2', { '*': 1e-4, 'ecdsa.curve_secp256k1.*': 2e-6, 'ellipticcurve.CurveFp.*': 2e-6, 'SigningKey.generate': 2e-3, 'SigningKey.sign': 2e-3, 'SigningKey.sign_digest': 2e-3, 'SigningKey.from_string': 2e-3, 'VerifyingKey.verify': 5e-3, 'VerifyingKey.verify_digest': 5e-3 }],
  emoji: ['emoji 2.16.0', { '*': 1e-5 }],
  faker: ['Faker 40.63.0', { '*': 5e-5 }],
  flask: ['Flask 3.1.3', { '*': 1e-5, 'Flask.run': waits(60) }],
  fuzzywuzzy: ['fuzzywuzzy 0.18.0', { '*': 1e-4, 'process.extract': 0.1, 'process.extractOne': 0.1 }],
  graphql: ['graphql-core 3.2.8', { '*': 1e-4 }],
  html2text: ['html2text 2025.4.15', { '*': 1e-2 }],
  html5lib: ['html5lib 1.1', { '*': 2e-2, parse: 0.1 }],
  img2pdf: ['img2pdf 0.6.3', { '*': 1e-3, convert: 2e-2 }],
  IPython: ['IPython 8.12.3', { '*': 1e-4 }],
  jedi: ['jedi 0.20.0', { '*': 1e-3 }],
  jmespath: ['jmespath 1.1.0', { '*': 5e-5 }],
  jsonschema: ['jsonschema 4.26.0', { '*': 1e-4, validate: 5e-4 }],
  lark: ['lark 1.3.1', { '*': 1e-3, Lark: 2e-2, 'Lark.parse': 5e-3 }],
  loguru: ['loguru 0.7.3', { '*': 2e-5 }],
  markdown: ['Markdown 3.11.3', { '*': 1e-5, markdown: 2e-2, Markdown: 2e-3, 'Markdown.convert': 2e-2 }],
  marshmallow: ['marshmallow 4.4.0', { '*': 5e-5 }],
  mistune: ['mistune 3.4.0', { '*': 1e-3, markdown: 1e-2, html: 1e-2 }],
  mpmath: ['mpmath 1.3.0', { '*': 1e-5, quad: 1e-2, zeta: 1e-3 }],
  networkx: ['networkx 3.6.1', { '*': 1e-3, betweenness_centrality: 1, pagerank: 1e-2, Graph: 1e-5, DiGraph: 1e-5, 'Graph.add_edge': 1e-6, 'Graph.add_node': 5e-7, 'DiGraph.add_edge': 1e-6, 'community.louvain_communities': 1e-1 }],
  packaging: ['packaging 26.3', { '*': 1e-5 }],
  parso: ['parso 0.8.7', { '*': 1e-4, parse: 1e-2 }],
  phonenumbers: ['phonenumbers 9.0.43', { '*': 5e-5 }],
  pkg_resources: ['setuptools 65.5.0', { '*': 1e-3 }],
  prettytable: ['prettytable 3.18.0', { '*': 1e-4 }],
  prompt_toolkit: ['prompt_toolkit 3.0.52', { '*': 1e-5 }],
  pyasn1: ['pyasn1 0.6.3', { '*': 2e-5 }],
  pygments: ['Pygments 2.20.0', {
    '*': 1e-5, highlight: 5e-3, lex: 5e-3, 'lexer.Lexer.get_tokens': 5e-3, 'lexer.Lexer.get_tokens_unprocessed': 5e-3,
    ...Object.fromEntries(['get_lexer_by_name', 'get_lexer_for_filename', 'get_lexer_for_mimetype', 'guess_lexer', 'guess_lexer_for_filename'].map((name) =>
      [`lexers.${name}`, { behaviour: 'holds', seconds: 1e-3, returns: 'pygments.lexer.Lexer' }] as const)),
  }],
  pyparsing: ['pyparsing 3.3.2', { '*': 1e-5, 'ParserElement.parse_string': 5e-4 }],
  pyqtgraph: ['pyqtgraph 0.14.0', { '*': 1e-4, mkPen: 1e-5, mkBrush: 1e-5, mkColor: 1e-5 }],
  qrcode: ['qrcode 8.2', { '*': 1e-4, make: 1e-2, QRCode: 1e-5, 'QRCode.make': 1e-2, 'QRCode.make_image': 1e-2 }],
  readability: ['readability-lxml 0.9', { '*': 1e-3, Document: 2e-2, 'Document.summary': 0.2 }],
  // What is to be shown is put together in microseconds, and laid out when it is printed.
  rich: ['rich 15.0.0', {
    '*': 5e-6, print: 1e-3, print_json: 1e-3, inspect: 2e-3, 'pretty.pprint': 1e-3, 'console.Console': 1e-4, 'markdown.Markdown': 2e-3, 'text.Text.from_markup': 5e-5,
    ...Object.fromEntries(['print', 'print_json', 'print_exception', 'log', 'rule', 'out'].map((method) => [`console.Console.${method}`, 1e-3] as const)),
    'live.Live.update': 1e-3, 'live.Live.refresh': 2e-3, 'progress.Progress.update': 5e-5, 'progress.Progress.advance': 5e-5, 'progress.Progress.refresh': 2e-3,
  }],
  rsa: ['rsa 4.9.1', { '*': 1e-4, newkeys: 2, encrypt: 5e-4, decrypt: 2e-2, sign: 2e-2, verify: 5e-4 }],
  // A compiler is a process of its own (setuptools/_distutils/spawn.py:56).
  setuptools: ['setuptools 65.5.0', {
    '*': 1e-3,
    ...Object.fromEntries(['build_extension', 'build_extensions', 'run'].map((name) => [`command.build_ext.build_ext.${name}`, waits(5)] as const)),
    'command.build_clib.build_clib.build_libraries': waits(5), 'command.build_clib.build_clib.run': waits(5),
  }],
  simpy: ['simpy 4.1.2', { '*': 1e-5, 'Environment.run': { behaviour: 'holds', seconds: 0.1, condition: 'runs the processes of the simulation' } }],
  slugify: ['python-slugify 9.2.0', { '*': 1e-5, slugify: 1e-5 }],
  sortedcontainers: ['sortedcontainers 2.4.0', { '*': 2e-6 }],
  structlog: ['structlog 26.1.0', { '*': 1e-5 }],
  sympy: ['sympy 1.14.0', { '*': 1e-3, simplify: 1e-2, expand: 1e-3, solve: 2e-2, integrate: 1e-1, diff: 1e-3, factor: 5e-3, series: 2e-2, symbols: 5e-5, Symbol: 2e-5, lambdify: 1e-3, 'Matrix.inv': 1e-2 }],
  tabulate: ['tabulate 0.10.0', { '*': 1e-3 }],
  termcolor: ['termcolor 3.3.0', { '*': 1e-6 }],
  textblob: ['textblob 0.20.1', { '*': 2e-3 }],
  thefuzz: ['thefuzz 0.22.1', { '*': 1e-4, 'fuzz.ratio': 1e-6, 'process.extract': 2e-2, 'process.extractOne': 2e-2, 'process.dedupe': 0.1 }],
  toml: ['toml 0.10.2', { '*': 1e-3 }],
  trafilatura: ['trafilatura 2.3.1', { '*': 1e-3, extract: 0.1, bare_extraction: 0.1 }],
  traitlets: ['traitlets 5.15.0', { '*': 5e-6 }],
  unidecode: ['Unidecode 1.4.0', { '*': 1e-5 }],
  xlrd: ['xlrd 2.0.2', { '*': 1e-5, open_workbook: { behaviour: 'holds', seconds: 0.5, returns: 'xlrd.Book' }, 'Book.sheet_by_index': 1e-5 }],
  xlsxwriter: ['XlsxWriter 3.3.1', { '*': 1e-5, Workbook: 1e-3, 'Workbook.close': 0.3, 'workbook.Workbook.close': 0.3 }],
  xmltodict: ['xmltodict 1.0.4', { '*': 1e-3 }],
  yapf: ['yapf 0.43.0', { '*': 1e-3, 'yapflib.yapf_api.FormatCode': 1 }],
};

/** The same of packages whose files nobody looked at for this list. */
const remembered: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  antlr4: { '*': 1e-3 },
  borb: { '*': 1e-3, 'pdf.PDF.loads': 2, 'pdf.PDF.dumps': 0.5 },
  bottle: { '*': 1e-5 },
  camelot: { '*': 1e-3, read_pdf: 3 },
  docx2txt: { '*': 1e-3, process: 0.1 },
  docxtpl: { '*': 1e-3, DocxTemplate: 1e-3, 'DocxTemplate.render': 0.1, 'DocxTemplate.save': 5e-2 },
  jieba: { '*': 1e-3 },
  langdetect: { '*': 5e-3 },
  mammoth: { '*': 1e-3, convert_to_html: 0.3, extract_raw_text: 0.2 },
  markitdown: { '*': 1e-3, MarkItDown: 1e-2, 'MarkItDown.convert': 1 },
  newspaper: { '*': 1e-3, Article: 1e-4, 'Article.parse': 0.3, 'Article.nlp': 0.2 },
  pymupdf4llm: { '*': 1e-3, to_markdown: 5 },
};

/** One library each. */
export const purePythonPackages: readonly LibraryKnowledge[] = [
  ...describeLooked(looked),
  ...Object.entries(remembered).map(([library, callSeconds]) =>
    describePurePython(library, callSeconds, { evidence: `${library} (not read)`, confidence: 'memory' }),
  ),
];
