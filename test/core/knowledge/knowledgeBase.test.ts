import { describe, expect, it } from 'vitest';
import type { LibraryKnowledge } from '../../../src/core/knowledge/entry';
import { libraries } from '../../../src/core/knowledge/index';
import { createKnowledge } from '../../../src/core/knowledge/knowledgeBase';

const python313 = { minor: 13, isFreeThreaded: false };
const knowledge = createKnowledge(libraries, python313);

describe('the knowledge base', () => {
  it.each([
    ['zlib.compress', 'releases'],
    ['socket.socket.recv', 'waits'],
    ['queue.Queue.get', 'idles'],
    ['json.loads', 'callback'],
    ['str.join', 'holds'],
    ['open', 'waits'],
    ['requests.get', 'waits'],
  ])('knows that %s %s', (name, behaviour) => {
    expect(knowledge.find(name)?.behaviour).toBe(behaviour);
  });

  it('does not know what nobody entered', () => {
    expect(knowledge.find('nobody.knows.this')).toBeUndefined();
    expect(knowledge.find('zlib.nothing')).toBeUndefined();
    expect(knowledge.find('')).toBeUndefined();
  });

  it('follows aliases of functions, classes and modules', () => {
    expect(knowledge.canonicalName('builtins.open')).toBe('open');
    expect(knowledge.canonicalName('posixpath.join')).toBe('os.path.join');
    expect(knowledge.find('requests.sessions.Session.get')?.name).toBe('requests.Session.get');
  });

  it('finds a method in the bases of its type', () => {
    expect(knowledge.find('queue.PriorityQueue.put')?.name).toBe('queue.Queue.put');
    expect(knowledge.find('frozenset.union')?.behaviour).toBe('holds');
  });

  it.each([
    [['open', 'read'], 'waits'],
    [['hashlib.sha256', 'update'], 'releases'],
    [['re.compile', 'search'], 'holds'],
    [['subprocess.Popen', 'communicate'], 'waits'],
    [['requests.get', 'json'], 'holds'],
    [['threading.Lock', 'acquire'], 'idles'],
    [['queue.Queue', 'get'], 'idles'],
    [['open', 'read', 'split'], 'holds'],
    [['googleapiclient.discovery.build', 'files', 'list'], 'holds'],
    [['googleapiclient.discovery.build', 'files', 'list', 'execute'], 'waits'],
    [['azure.storage.blob.BlobServiceClient.from_connection_string', 'get_blob_client', 'upload_blob'], 'waits'],
    [['supabase.create_client', 'table', 'select', 'eq'], 'holds'],
    [['supabase.create_client', 'table', 'select', 'eq', 'execute'], 'waits'],
    [['firebase_admin.firestore.client', 'collection', 'document', 'set'], 'waits'],
    [['mysql.connector.connect', 'cursor', 'execute'], 'waits'],
    [['peewee.Model.select', 'where'], 'holds'],
    [['langchain_openai.ChatOpenAI', 'bind_tools', 'invoke'], 'waits'],
    [['scapy.all.IP', 'summary'], 'holds'],
    [['wave.open', '__enter__', 'readframes'], 'waits'],
    [['can.Bus', 'send'], 'waits'],
    [['sherpa_onnx.OnlineRecognizer.from_transducer', 'create_stream', 'accept_waveform'], 'releases'],
    [['sherpa_onnx.lib._sherpa_onnx.OfflineRecognizer', 'decode_streams'], 'releases'],
    [['python_calamine.CalamineWorkbook.from_path', 'get_sheet_by_name'], 'releases'],
    [['python_calamine.load_workbook', 'get_sheet_by_index', 'to_python'], 'holds'],
    [['playwright.sync_api.sync_playwright', 'start', 'chromium.launch', 'new_page', 'goto'], 'waits'],
  ])('follows the types through %j', (chain, behaviour) => {
    const [first = '', ...methods] = chain;
    const last = methods.reduce((entry, method) => knowledge.find(`${entry?.returns ?? '?'}.${method}`), knowledge.find(first));
    expect(last?.behaviour).toBe(behaviour);
  });

  it('knows the types of attributes', () => {
    expect(knowledge.attributeType('subprocess.Popen.stdout')).toBe('subprocess.Pipe');
    expect(knowledge.attributeType('subprocess.Popen.nothing')).toBeUndefined();
  });

  it('calls a method through an attribute', () => {
    expect(knowledge.find('os.environ.get')?.name).toBe('dict.get');
    expect(knowledge.find('sys.stdout.flush')?.behaviour).toBe('waits');
    expect(knowledge.find('sys.stdin.readline')?.seconds).toBeGreaterThan(knowledge.find('io.TextIOWrapper.readline')?.seconds ?? Infinity);
    expect(knowledge.find('sys.stdout.nothing')).toBeUndefined();
    expect(knowledge.find('openai.version.VERSION.startswith')?.name).toBe('str.startswith');
  });

  it('takes an initialiser for the making of the object', () => {
    expect(knowledge.find('threading.Thread.__init__')?.name).toBe('threading.Thread');
  });

  it('knows another behaviour for another version', () => {
    const behaviourIn = (minor: number) => createKnowledge(libraries, { minor, isFreeThreaded: false }).find('os.isatty')?.behaviour;
    expect([behaviourIn(8), behaviourIn(9)]).toEqual(['holds', 'waits']);
  });

  it('answers for a whole library of Python code, and takes a capitalised name for a class', () => {
    expect(knowledge.isPurePython('textwrap.wrap')).toBe(true);
    expect(knowledge.find('textwrap.wrap')).toMatchObject({ name: 'textwrap.wrap', behaviour: 'holds' });
    expect(knowledge.find('difflib.SequenceMatcher')?.returns).toBe('difflib.SequenceMatcher');
    expect(knowledge.find('difflib.SequenceMatcher.ratio')?.behaviour).toBe('holds');
    expect(knowledge.isPurePython('zlib.compress')).toBe(false);
  });

  it('lets the longest prefix and an entry of its own win, and special methods be', () => {
    const entry = { seconds: 1, evidence: 'made up', confidence: 'docs' } as const;
    const made: LibraryKnowledge = {
      library: 'db',
      aliases: { 'loop.a': 'loop.b', 'loop.b': 'loop.a' },
      bases: { 'db.Fast': 'db.Client', 'db.Round': 'db.Round' },
      entries: [
        { ...entry, name: 'db.*', behaviour: 'holds' },
        { ...entry, name: 'db.Client.*', behaviour: 'waits' },
        { ...entry, name: 'db.Client.close', behaviour: 'idles' },
      ],
    };
    const db = createKnowledge([made], python313);
    expect(db.find('db.connect')?.behaviour).toBe('holds');
    expect(db.find('db.Client.query')?.behaviour).toBe('waits');
    expect(db.find('db.Client.close')?.behaviour).toBe('idles');
    expect(db.find('db.Fast.close')?.behaviour).toBe('idles');
    expect(db.find('db.Client.__enter__')).toBeUndefined();
    expect(db.find('db.Round.__len__')).toBeUndefined();
    expect(db.canonicalName('loop.a')).toMatch(/^loop/);
  });

  it('lets a doubtful entry speak for the methods of its classes alone', () => {
    const entry = { name: 'tables.*', behaviour: 'holds', seconds: 1, evidence: 'made up', confidence: 'memory' } as const;
    const found = (isDoubtful: boolean, name: string) => createKnowledge([{ library: 'tables', entries: [isDoubtful ? { ...entry, isDoubtful } : entry] }], python313).find(name) !== undefined;
    expect(['tables.read', 'tables.Table.sort', 'tables.io.Table.sort'].map((name) => found(true, name))).toEqual([true, true, true]);
    expect(found(true, 'tables.Table.values.sort')).toBe(false);
    expect(found(false, 'tables.Table.values.sort')).toBe(true);
  });

  it.each([
    ['openai.OpenAI.chat.completions.create', 'waits', undefined],
    ['openai.AzureOpenAI', 'holds', undefined],
    ['openai.AsyncOpenAI.chat.completions.create', 'waits', true],
    ['azure.storage.blob.aio.BlobClient.upload_blob', 'waits', true],
    ['telegram.Bot.send_message', 'waits', true],
    ['telegram.InlineKeyboardButton', 'holds', undefined],
  ])('tells a call that waits from making a client, and from making a coroutine: %s', (name, behaviour, isAwaited) => {
    expect(knowledge.find(name)?.behaviour).toBe(behaviour);
    expect(knowledge.find(name)?.isAwaited).toBe(isAwaited);
  });

  it.each([
    ['pypdf.PdfReader', ['.pages', '.__next__', '.extract_text']],
    ['PyPDF2.PdfFileReader', ['.getPage', '.extractText']],
    ['pdfplumber.open', ['.__enter__', '.pages', '.__getitem__', '.extract_text']],
    ['openpyxl.load_workbook', ['.active', '.iter_rows', '.__next__']],
    ['docx.Document', ['.paragraphs', '.__next__', '.text']],
    ['sentence_transformers.SentenceTransformer', ['.encode']],
    ['transformers.AutoModelForCausalLM.from_pretrained', ['.to', '.generate']],
    ['pydub.AudioSegment.from_file', ['.set_channels', '.export']],
    ['groq.Groq', ['.chat.completions.create']],
  ])('follows the types of %s through %j', (first, members) => {
    const typeOf = (name: string) => knowledge.attributeType(name) ?? knowledge.find(name)?.returns;
    const owner = members.slice(0, -1).reduce((type, member) => typeOf(`${String(type)}${member}`), typeOf(first));
    const last = `${String(owner)}${members.at(-1) ?? ''}`;
    expect(knowledge.attributeType(last) ?? knowledge.find(last)?.seconds).toBeDefined();
    expect(last).not.toMatch(/^undefined/);
  });

  it.each(['weasyprint.HTML.write_pdf', 'pdfminer.high_level.extract_text', 'openpyxl.load_workbook', 'PIL.Image.Image.save', 'pytesseract.image_to_string', 'rembg.remove', 'whisper.load_model', 'passlib.hash.bcrypt.hash', 'ocrmypdf.ocr'])(
    'knows that %s is slow enough to stop an event loop',
    (name) => {
      expect(knowledge.find(name)?.seconds).toBeGreaterThanOrEqual(0.1);
    },
  );

  it('does not read the entries of a library that nobody asks about', () => {
    const unread: LibraryKnowledge = {
      library: 'unread',
      get entries(): never {
        throw new Error('read');
      },
    };
    const lazy = createKnowledge([...libraries, unread], python313);
    expect(lazy.find('zlib.compress')?.behaviour).toBe('releases');
    expect(() => lazy.find('unread.call')).toThrow('read');
  });
});
