import type { LibraryKnowledge } from './entry';
import { describePurePython } from './pureLibrary';

/**
 * Packages without a compiled part, by the version whose files were looked at, with the cost of an
 * everyday call in seconds. `*` is any callable not named.
 */
const looked: Readonly<Record<string, readonly [version: string, callSeconds: Readonly<Record<string, number>>]>> = {
  attr: ['attrs 26.1.0', { '*': 1e-5 }],
  attrs: ['attrs 26.1.0', { '*': 1e-5 }],
  click: ['click 8.4.0', { '*': 1e-5, echo: 1e-5 }],
  cloudpickle: ['cloudpickle 2.1.0', { '*': 2e-4 }],
  colorama: ['colorama 0.4.6', { '*': 1e-6 }],
  dateutil: ['python-dateutil 2.9.0', { '*': 5e-6, 'parser.parse': 1e-4, 'rrule.rrule': 5e-5 }],
  docutils: ['docutils 0.19', { '*': 1e-4, 'core.publish_string': 5e-2 }],
  flask: ['Flask 3.1.3', { '*': 1e-5 }],
  graphql: ['graphql-core 3.2.8', { '*': 1e-4 }],
  IPython: ['IPython 8.12.3', { '*': 1e-4 }],
  jedi: ['jedi 0.20.0', { '*': 1e-3 }],
  jmespath: ['jmespath 1.1.0', { '*': 5e-5 }],
  jsonschema: ['jsonschema 4.26.0', { '*': 1e-4, validate: 5e-4 }],
  mpmath: ['mpmath 1.3.0', { '*': 1e-5, quad: 1e-2, zeta: 1e-3 }],
  networkx: ['networkx 3.6.1', { '*': 1e-3, betweenness_centrality: 1, pagerank: 1e-2, Graph: 1e-5, DiGraph: 1e-5, 'Graph.add_edge': 1e-6, 'Graph.add_node': 5e-7, 'DiGraph.add_edge': 1e-6, 'community.louvain_communities': 1e-1 }],
  packaging: ['packaging 26.3', { '*': 1e-5 }],
  parso: ['parso 0.8.7', { '*': 1e-4, parse: 1e-2 }],
  prompt_toolkit: ['prompt_toolkit 3.0.52', { '*': 1e-5 }],
  pyasn1: ['pyasn1 0.6.3', { '*': 2e-5 }],
  pygments: ['Pygments 2.20.0', { '*': 1e-5, highlight: 5e-3 }],
  pyparsing: ['pyparsing 3.3.2', { '*': 1e-5, 'ParserElement.parse_string': 5e-4 }],
  setuptools: ['setuptools 65.5.0', { '*': 1e-3 }],
  pkg_resources: ['setuptools 65.5.0', { '*': 1e-3 }],
  sortedcontainers: ['sortedcontainers 2.4.0', { '*': 2e-6 }],
  sympy: ['sympy 1.14.0', { '*': 1e-3, simplify: 1e-2, expand: 1e-3, solve: 2e-2, integrate: 1e-1, diff: 1e-3, factor: 5e-3, series: 2e-2, symbols: 5e-5, Symbol: 2e-5, lambdify: 1e-3, 'Matrix.inv': 1e-2 }],
  traitlets: ['traitlets 5.15.0', { '*': 5e-6 }],
  typing_extensions: ['typing_extensions 4.15.0', { '*': 1e-7 }],
  xmltodict: ['xmltodict 1.0.4', { '*': 1e-3 }],
};

/** The same of packages whose files nobody looked at for this list. */
const remembered: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  antlr4: { '*': 1e-3 },
  bleach: { '*': 5e-4 },
  bottle: { '*': 1e-5 },
  chess: { '*': 1e-5 },
  deap: { '*': 1e-4 },
  docx: { '*': 1e-3 },
  ecdsa: { '*': 5e-3 },
  emoji: { '*': 1e-5 },
  faker: { '*': 5e-5 },
  fuzzywuzzy: { '*': 1e-4 },
  html5lib: { '*': 2e-2 },
  jieba: { '*': 1e-3 },
  langdetect: { '*': 5e-3 },
  lark: { '*': 1e-3 },
  loguru: { '*': 2e-5 },
  markdown: { '*': 2e-3 },
  marshmallow: { '*': 5e-5 },
  mistune: { '*': 1e-3 },
  openpyxl: { '*': 1e-5, load_workbook: 5e-1, Workbook: 1e-3, 'Workbook.save': 5e-1 },
  pdfminer: { '*': 5e-2 },
  pdfplumber: { '*': 5e-2 },
  phonenumbers: { '*': 5e-5 },
  prettytable: { '*': 1e-4 },
  pypdf: { '*': 1e-2 },
  PyPDF2: { '*': 1e-2 },
  qrcode: { '*': 2e-2 },
  reportlab: { '*': 1e-3 },
  rich: { '*': 1e-3 },
  rsa: { '*': 5e-3 },
  simpy: { '*': 1e-5 },
  structlog: { '*': 1e-5 },
  tabulate: { '*': 1e-3 },
  termcolor: { '*': 1e-6 },
  textblob: { '*': 2e-3 },
  toml: { '*': 1e-3 },
  unidecode: { '*': 1e-5 },
  xlrd: { '*': 1e-3 },
  xlsxwriter: { '*': 1e-5 },
};

/** One library each. */
export const purePythonPackages: readonly LibraryKnowledge[] = [
  ...Object.entries(looked).map(([library, [version, callSeconds]]) =>
    describePurePython(library, callSeconds, { evidence: `${version} (Python source)`, confidence: 'source' }),
  ),
  ...Object.entries(remembered).map(([library, callSeconds]) =>
    describePurePython(library, callSeconds, { evidence: `${library} (not read)`, confidence: 'memory' }),
  ),
];
