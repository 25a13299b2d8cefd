import { keywordArgument, positionalArguments } from '../python/callArguments';
import type { Expression } from '../python/facts/expression';
import { costOf, type Cost } from './cost';
import type { CallInFrame } from './meaning';
import { requestSeconds } from './pythonCosts';

/**
 * What a method most likely costs when only its name is known.
 *
 * Only names that mean one thing in nearly all Python code are here: methods of texts, lists and
 * dicts, and calls that wait wherever they occur. `get` is not: it is a dict's, a queue's and an
 * HTTP client's, so the receiver's name decides, or nothing does.
 */
export function guessMember(name: string, receiver: string): Cost | undefined {
  if ((databaseMethods.has(name) && databases.test(receiver)) || (name === 'find' && documents.test(receiver))) return costOf('waiting', waitingCallSeconds);
  if (managers.test(receiver)) return queries.test(name) ? costOf('waiting', querySeconds) : costOf('held', lazyQuerySeconds);
  if (patternMethods.has(name) && (patterns.test(receiver) || patternsInCapitals.test(receiver))) return costOf('held', patternSeconds);
  if (isGeneratedMessage(receiver) || isException(name, receiver)) return costOf('held', plainMethodSeconds);
  if (tokenizing.has(name) && tokenizers.test(receiver)) return costOf('held', tokenizingSeconds);
  if (containerMethods.has(name)) return costOf('held', containerCallSeconds);
  if (tableMethods.has(name)) return costOf('held', tableCallSeconds);
  if (waitingMethods.has(name) || receiversThatWait.some(({ methods, receiver: names }) => methods.has(name) && names.test(receiver))) return costOf('waiting', waitingCallSeconds);
  if (fileMethods.has(name) && /(^|\.)(stdout|stderr|stdin)$/.test(receiver)) return costOf('waiting', waitingCallSeconds);
  if (fileMethods.has(name)) return costOf('waiting', isRemote(name, receiver) ? requestSeconds : fileCallSeconds);
  if (idlingMethods.has(name) || ((name === 'get' || name === 'put') && /(^|[._])(q|\w*queue)$/i.test(receiver))) return costOf('idle', idleSeconds);
  if (/^(get|post|put|delete|head|patch|request)$/.test(name) && /(^|[._])(session|http|client|requests|api)$/i.test(receiver)) return costOf('waiting', requestSeconds);
  if (name === 'emit' && !/(^|[._])(\w*(io|socket|client|ws))$/i.test(receiver)) return costOf('held', signalSeconds);
  if (asksModel(name, receiver)) return costOf('waiting', answerSeconds);
  if (name === 'generate' && models.test(receiver)) return costOf('released', generatingSeconds);
  if (isRemote(name, receiver) || isOneOfRemotes(name, receiver)) return costOf('waiting', requestSeconds);
  if (name === 'get' || name === 'update' || name === 'copy' || name === 'index' || name === 'count') return costOf('held', containerCallSeconds);
  if (/^(debug|info|warning|warn|error|exception|critical|log)$/.test(name) && /log/i.test(receiver)) return costOf('held', logSeconds);
  return undefined;
}

/** `session.get("user")` asks a dict: an address has a slash in it. */
export function asksMapping(name: string, receiver: string, { call }: CallInFrame): boolean {
  const key = call.arguments[0]?.value;
  return name === 'get' && /(^|[._])(session|http|requests|api)$/i.test(receiver) && key?.kind === 'literal' && key.text !== undefined && !key.text.includes('/');
}

/** `self._post("kf/sync_msg", data=body)`: a verb of HTTP that is given an address. A dict is not asked for what has a slash in it. */
export function asksAddress(name: string, { call }: CallInFrame): boolean {
  const address = call.arguments[0]?.value;
  if (!/^_?(get|post|put|patch|delete|request)(_json)?$/.test(name) || address?.kind !== 'literal' || address.text === undefined) return false;
  return /^https?:\/\/|^\/?[\w{}.-]+\/[\w{}./-]*$/.test(address.text);
}

/** `endpoint.read(512, timeout=100)`: files are not given a time, what is outside of the machine is. */
export function readsWithTimeout(name: string, { call }: CallInFrame): boolean {
  return fileMethods.has(name) && call.arguments.some(({ keyword }) => keyword?.startsWith('timeout') ?? false);
}

/** What stands for something at the other end of a network: a client, a language model. Its name tells of no other kind of object. */
const remote = /(^|[._])(\w+_)?(llm|lm|llm_service|llm_client|client|api|sftp|ssh|ftp|imap|smtp|mqtt|webdriver|stub)\d*$/i;

/** What keeps files or objects elsewhere: `STORAGE_IMPL.get(bucket, name)`, `self.s3.read(key)`. */
const store = /(^|[._])(\w+_)?(storage|object_?store|blob_?store|minio|s3|gcs|oss)(_(impl|backend|service|provider|adapter))?$/i;

/** `self.client.messages`, `api.chat.completions`: what a client groups its calls under. */
const groupOfRemote = /(^|[._])(client|api|llm)\d*(\.\w+)+$/i;

/** What such groups of calls are asked to do, each over the network. */
const asked = /^(a?create|generate|generate_content|send|upload|download|retrieve|list|query|search|predict|complete|invoke|publish|parse|stream)$/;

/** `self.client.messages.create(…)`: a language model writes its answer word by word. */
function asksModel(name: string, receiver: string): boolean {
  return /^(create|generate|generate_content|complete|parse)$/.test(name) && groupOfRemote.test(receiver) && /\.(messages|completions|responses|models|images)$/.test(receiver);
}

/** `self.tokenizer.decode(ids)`: of a language model, not of a text. */
const tokenizers = /(^|[._])tokenizer$/i;
const tokenizing: ReadonlySet<string> = new Set(['encode', 'decode', 'tokenize', 'encode_plus', 'batch_encode_plus']);

/** As in `knowledge/transformers.ts`. */
const tokenizingSeconds = 3e-4;

/** A model in memory: `self.model.generate(**inputs)` is one of a neural network wherever it stands. */
const models = /(^|[._])model$/i;

/** As in `knowledge/transformers.ts`. */
const generatingSeconds = 5;

/** As those of `knowledge/modelServices.ts`. */
const answerSeconds = 2;

/** `tradingApi`, `httpClient`. */
const remoteInCamelCase = /[a-z](Client|Api|Stub|Llm)\d*$/;

/** `self.client.describe(x)`, and `self.llm(prompt)`. Making, setting up and closing it is not asking it. */
function isRemote(name: string, receiver: string): boolean {
  if (/^(set|add|with|is|has|close|from|build|on)(_|$)/.test(name)) return false;
  return remote.test(receiver) || (asked.test(name) && groupOfRemote.test(receiver)) || store.test(receiver) || remoteInCamelCase.test(receiver) || /(^|_)(llm|lm|llm_service)$/i.test(name);
}

/** `self.clients[region].list_queues()`: whoever keeps clients under names asks one of them. Lists and dicts have these methods, too. */
function isOneOfRemotes(name: string, receiver: string): boolean {
  return /(^|[._])clients$/i.test(receiver) && !/^((get|update|copy|index|count|sort|reverse)$|(set|add|with|is|has|close|from|build|on)(_|$))/.test(name);
}

/** Methods by which the type of a library is known, whatever the variable is called: names that tell of no other kind of object. */
const tellingMethods: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['astype', 'reshape', 'ravel', 'flatten', 'squeeze', 'swapaxes', 'argmax', 'argmin', 'cumsum', 'nonzero', 'mean', 'std'].map((name) => [name, 'numpy.ndarray'])),
  ...Object.fromEntries(['backward', 'detach', 'cpu', 'cuda', 'unsqueeze', 'numpy'].map((name) => [name, 'torch.Tensor'])),
  ...Object.fromEntries(['model_validate', 'model_validate_json', 'model_dump', 'model_dump_json', 'model_copy'].map((name) => [name, 'pydantic.BaseModel'])),
  ...Object.fromEntries(['insert_one', 'insert_many', 'update_one', 'update_many', 'find_one', 'delete_one', 'delete_many', 'find_one_and_update', 'count_documents', 'bulk_write'].map((name) => [name, 'pymongo.collection.Collection'])),
  ...Object.fromEntries(['put_object', 'head_object', 'delete_object', 'list_objects_v2', 'upload_fileobj', 'download_fileobj', 'generate_presigned_url', 'get_paginator'].map((name) => [name, 'botocore.client.BaseClient'])),
  ...Object.fromEntries(['hget', 'hset', 'hgetall', 'hmset', 'lpush', 'rpush', 'lpop', 'rpop', 'blpop', 'brpop', 'lrange', 'sadd', 'smembers', 'zadd', 'zrange', 'xadd', 'xread', 'setex', 'setnx'].map((name) => [name, 'redis.Redis'])),
  ...Object.fromEntries(['find_element', 'find_elements', 'find_element_by_id', 'find_element_by_xpath', 'find_elements_by_xpath', 'execute_script', 'switch_to_window', 'save_screenshot'].map((name) => [name, 'selenium.webdriver.remote.webdriver.WebDriver'])),
  ...Object.fromEntries(['is_dir', 'is_file', 'iterdir', 'rglob', 'with_suffix', 'with_name', 'relative_to', 'as_posix'].map((name) => [name, 'pathlib.Path'])),
  ...Object.fromEntries(['iter_content', 'raise_for_status'].map((name) => [name, 'requests.Response'])),
  ...Object.fromEntries(['apply_chat_template', 'batch_decode', 'convert_ids_to_tokens', 'convert_tokens_to_ids'].map((name) => [name, 'transformers.PreTrainedTokenizerFast'])),
};

/**
 * `crop.save(f"{name}.png")`, `part.save(path, format="png")`: what is saved as a picture is one of Pillow's far more often than
 * of any other library.
 */
export function savesPicture(name: string, { call }: CallInFrame): boolean {
  const [path, format] = positionalArguments(call);
  const named = keywordArgument(call, 'format') ?? format;
  return name === 'save' && ((path !== undefined && pictureFiles.test(endOf(path.value))) || (named !== undefined && pictureFormats.test(endOf(named.value))));
}

const pictureFiles = /\.(png|jpe?g|webp|bmp|tiff?)$/i;
const pictureFormats = /^(png|jpe?g|webp|bmp|tiff?)$/i;

/** What a text ends with, as far as the code says it: `folder + "/" + name + ".png"`. */
function endOf(value: Expression): string {
  if (value.kind === 'literal') return value.text ?? '';
  if (value.kind === 'other') return value.suffix ?? '';
  const last = value.kind === 'operator' && value.operator === '+' ? value.operands.at(-1) : undefined;
  return last ? endOf(last) : '';
}

/** The library type that alone has a method of this name, as far as names can tell. */
export function typeWith(name: string): string | undefined {
  return Object.hasOwn(tellingMethods, name) ? tellingMethods[name] : undefined;
}

/** A manager of Django's models, or what is chained to it: `Page.objects.filter(…)`. */
const managers = /(^|\.)([A-Z]\w*|cls|model)\.(objects|_default_manager|_base_manager)(\.\w+)*$/;

/** What asks the database at once; all else waits until somebody goes through it. */
const queries = /^a?(get|first|last|latest|earliest|count|exists|create|update|delete|get_or_create|update_or_create|bulk_create|bulk_update|aggregate|in_bulk|iterator)$/;

/** Messages in a module that protoc has written: `service_pb2.Answer(…)`. */
const generatedMessages = /(^|\.)\w+_pb2(\.\w+)*$/;

/** Whether something is of a module that protoc has written, which many projects do not keep. */
export function isGeneratedMessage(receiver: string): boolean {
  return generatedMessages.test(receiver);
}

/** A regular expression that is compiled elsewhere, or when it is first asked: `self.pattern`, `DATE_RE`, `RE_DATE`. */
const patterns = /(^|[._])(re|regexp?|rx|pattern)\d*$/i;
const patternsInCapitals = /(^|[._])RE_[A-Z\d_]+$/;
const patternMethods: ReadonlySet<string> = new Set(['match', 'fullmatch', 'search', 'findall', 'finditer', 'sub', 'subn']);

/** What an `except` has caught knows already what it says. An `e` may as well be an estimator, an element or an expression that has work to do. */
const exceptions = /^(ex|exc|err|error|exception)$/;
const toldByExceptions = /^(json|errors|messages?|details?|args|text|code|status|render|format\w*|get\w*|to_\w+|as_\w+|is_\w+|with_traceback|add_note|print_\w+|show)$/;

function isException(name: string, receiver: string): boolean {
  return exceptions.test(receiver) || (receiver === 'e' && toldByExceptions.test(name));
}

/** A method of a list or a dict. */
export const containerCallSeconds = 80e-9;
/** As in `knowledge/re.ts`. */
const patternSeconds = 1e-6;
/** What goes outside of the machine, or to another process. */
export const waitingCallSeconds = 10e-3;
/** As in `knowledge/django.ts`. */
const querySeconds = 1e-3;
const lazyQuerySeconds = 20e-6;
/** A message that is made, a field that is read by a method. */
const plainMethodSeconds = 2e-6;
const fileCallSeconds = 100e-6;
export const idleSeconds = 10e-3;
const logSeconds = 2e-6;
/** Of a signal to another thread, which takes it from a queue. */
const signalSeconds = 5e-6;

const containerMethods = new Set([
  'append', 'extend', 'insert', 'pop', 'popleft', 'appendleft', 'remove', 'discard', 'add', 'setdefault', 'clear',
  'items', 'keys', 'values', 'startswith', 'endswith', 'strip', 'lstrip', 'rstrip', 'split', 'rsplit', 'splitlines', 'partition', 'rpartition',
  'join', 'replace', 'lower', 'upper', 'title', 'capitalize', 'format', 'encode', 'decode', 'isdigit', 'isalpha', 'isspace', 'zfill', 'ljust', 'rjust',
  'isalnum', 'isupper', 'islower', 'isnumeric', 'isdecimal', 'casefold', 'translate', 'swapcase', 'removeprefix', 'removesuffix', 'center', 'popitem',
  // Of the nodes of a document in XML, as every language has them.
  'getAttribute', 'setAttribute', 'hasAttribute', 'getAttributeNode', 'getElementsByTagName', 'getElementsByTagNameNS', 'appendChild', 'hasChildNodes',
  // Of an event loop and its futures.
  'call_soon_threadsafe', 'add_done_callback', 'remove_done_callback',
  // Of locks and timers.
  'notify_all', 'release', 'cancel',
  // Of messages of protobuf.
  'MergeFrom', 'CopyFrom', 'SerializeToString', 'ParseFromString', 'HasField', 'WhichOneof', 'ListFields',
  'get_nowait', 'put_nowait', 'task_done', 'find', 'rfind', 'group', 'groups', 'groupdict', 'union', 'intersection', 'difference', 'issubset', 'is_set', 'is_alive', 'set',
]);

/** Whether texts, lists, dicts or sets have a method of this name, and hardly anything else. */
export function isContainerMethod(name: string): boolean {
  return containerMethods.has(name);
}

/** What lists and sets share with databases and the collections of documents in them: `client.insert(table="t", data=rows)`, `db.users.find(query)`. */
const databaseMethods: ReadonlySet<string> = new Set(['insert', 'find', 'remove', 'replace']);
const databases = /(^|[._])(\w+_)?(client|db|database|mongo\w*|conn|connection|session)\d*$|(^|[._])(db|database|mongo\w*)\.\w+$/i;
/** No list has a `find`, and a list may well be called so. */
const documents = /(^|[._])(\w+_)?(coll|collection)$/i;

/** Of a pandas table or column, and of nothing else: Python around short loops in C, most of which keep the GIL. */
const tableMethods = new Set([
  'groupby', 'iterrows', 'itertuples', 'sort_values', 'sort_index', 'reset_index', 'set_index', 'drop_duplicates', 'value_counts', 'pivot_table', 'fillna', 'dropna',
  'unstack', 'nunique', 'applymap', 'rolling', 'resample', 'reindex', 'isna', 'notna', 'isnull', 'notnull', 'get_dummies', 'to_csv', 'to_dict', 'to_datetime',
]);
const tableCallSeconds = 1e-3;

const waitingMethods = new Set([
  'recv', 'recv_into', 'recvfrom', 'recvmsg', 'sendall', 'sendto', 'urlopen', 'serve_forever',
  'executemany', 'fetchone', 'fetchall', 'fetchmany', 'sendmail',
  'run_forever', 'run_until_complete', 'check_output', 'check_call', 'urlretrieve',
  // What goes on until somebody ends it.
  'mainloop', 'loop_forever', 'start_consuming', 'start_polling', 'infinity_polling', 'run_polling', 'run_until_disconnected', 'run_until_shutdown',
  // What comes when the other side sends it.
  'recvall', 'recv_bytes', 'recv_json', 'recv_string', 'recv_pyobj', 'recv_multipart', 'read_until', 'readuntil', 'wait_for_message', 'wait_for_frames',
]);

/** Methods that many classes have; these wait. */
const receiversThatWait = [
  { methods: new Set(['execute', 'commit', 'rollback', 'connect']), receiver: /(^|[._])(\w*(cur|cursor|conn|connection|db|database|session|engine|transaction|sql))\d*$/i },
  { methods: new Set(['accept', 'connect', 'listen', 'send_message', 'send']), receiver: /(^|[._])(\w*(sock|socket|server|client|conn|connection|smtp|channel))\d*$/i },
  { methods: new Set(['close']), receiver: /(^|[._])(\w*(cur|cursor|conn|connection|db|sock|socket|sftp|ssh|ftp|smtp|imap))\d*$/i },
  { methods: new Set(['shutdown']), receiver: /(^|[._])(\w*(server|httpd|srv|executor|pool))\d*$/i },
  { methods: new Set(['communicate', 'wait']), receiver: /(^|[._])(\w*(proc|process|popen|subprocess)|p)\d*$/i },
] as const;

/** Of a file, a pipe, a serial line. */
const fileMethods = new Set(['read', 'readline', 'readlines', 'readinto', 'write', 'writelines', 'flush', 'read_text', 'read_bytes', 'write_text', 'write_bytes']);

const idlingMethods = new Set(['acquire', 'wait', 'join_thread', 'wait_for', 'as_completed']);
