import type { LargePayload } from '../domain/hazard';
import { contains, isBefore } from '../domain/position';
import { keywordArgument } from '../python/callArguments';
import type { CallExpression, Expression } from '../python/facts/expression';
import { callAt } from '../rewrites/names/callAt';
import { bindingsOf, importedName, ownerOf } from '../rewrites/names/owner';
import type { ProcessTask } from './processTask';
import { loopsAround } from '../python/loop';

/** Functions that load data sets: whoever hands these to processes has enough of it. */
const loaders = /^(pandas\.(read_(csv|parquet|excel|feather|hdf|json|pickle|sql|sql_query|sql_table|table|fwf|stata)|concat|merge)|polars\.read_\w+|geopandas\.read_file|numpy\.(load|loadtxt|genfromtxt|fromfile|memmap)|pickle\.load|joblib\.load|torch\.load|xarray\.(open_dataset|load_dataset)|scipy\.io\.loadmat|scipy\.sparse\.load_npz|sklearn\.datasets\.(fetch_\w+|load_\w+|make_\w+)|gensim\.models\.\w+(\.\w+)?\.load(_word2vec_format)?)$/;
const makers = /^numpy\.(zeros|ones|empty|full|random\.(rand|randn|random|random_sample|uniform|normal|randint|standard_normal))$/;

/** An array is told of from so many numbers on, 8 MB. */
const manyNumbers = 1_000_000;

/** A data set that is pickled and sent anew with each task, though it is the same for all. */
export function largePayload(process: ProcessTask): LargePayload | undefined {
  const { analysis: { file: { facts } }, site, task, resolved, isPool, placed } = process;
  const isPerTask = task.method === 'submit' || task.method === 'apply_async' ? loopsAround(placed).length > 0
    : (task.method.startsWith('imap') || (site.api.startsWith('ProcessPoolExecutor') && task.method === 'map')) && keywordArgument(task.call, 'chunksize') === undefined;
  if (!isPool || !isPerTask || site.multiplicity !== 'many') return undefined;
  const loop = loopsAround(placed)[0];
  for (const argument of [...resolved.positional, ...resolved.keywords.map(({ value }) => ({ kind: 'value' as const, value }))]) {
    if (argument.kind !== 'value' || argument.value.kind !== 'name') continue;
    const { name } = argument.value;
    const owner = ownerOf(facts, task.functionId, name);
    const [only, ...others] = owner === undefined ? [] : bindingsOf(facts, owner, name);
    const isParameter = owner !== undefined && facts.functions[owner]?.parameters.some((parameter) => parameter.name === name);
    if (only?.kind !== 'value' || others.length > 0 || isParameter || owner === undefined) continue;
    const made = only.value;
    if (loop && owner === task.functionId && contains(loop.range, made.range.start)) continue;
    const megabytes = made.kind === 'call' ? sizeOf(made, importedName(facts, owner, made.callee)) : undefined;
    if (megabytes !== undefined && isBefore(made.range.start, argument.value.range.start) && callAt(facts, made.range)) {
      return { kind: 'large-payload', name, megabytes: megabytes === 'unknown' ? undefined : megabytes, location: { path: site.path, range: made.range } };
    }
  }
  return undefined;
}

function sizeOf(call: CallExpression, name: string | undefined): number | 'unknown' | undefined {
  if (name === undefined) return undefined;
  if (loaders.test(name)) return 'unknown';
  if (!makers.test(name)) return undefined;
  const isFlat = /\.(rand|randn)$/.test(name);
  const shape = isFlat ? call.arguments.map(({ value }) => value) : shapeOf(keywordArgument(call, 'size')?.value ?? keywordArgument(call, 'shape')?.value ?? call.arguments[0]?.value);
  const numbers = shape.reduce((product, each) => product * (each.kind === 'literal' && each.type === 'int' ? each.value ?? 0 : 0), 1);
  return numbers >= manyNumbers ? Math.round(numbers * 8 / 1e6) : undefined;
}

function shapeOf(value: Expression | undefined): readonly Expression[] {
  if (!value) return [];
  return value.kind === 'collection' ? value.elements : [value];
}
