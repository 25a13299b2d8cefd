import type { Range } from '../domain/position';
import { keywordArgument } from '../python/callArguments';
import type { FileFacts } from '../python/facts';
import type { Expression } from '../python/facts/expression';
import { expressionsIn } from '../python/traverse';
import { bindingsOf, importedName, ownerOf } from '../rewrites/names/owner';

/** What BLAS and LAPACK do with as many threads as the machine has processors, once matrices are large. */
const algebra = /^(numpy\.(dot|matmul|linalg\.(svd|eigh?|eigvalsh?|solve|inv|qr|cholesky|lstsq|pinv|det|slogdet|matrix_power))|scipy\.linalg\.(svd|eigh?|solve|inv|qr|cholesky|lu|lu_factor|lstsq|pinv|det|expm))$/;
const makers = /^numpy\.(zeros|ones|empty|full|eye|identity|random\.(rand|randn|random|random_sample|uniform|normal|standard_normal))$/;

/** Whoever names one of these has thought of it. */
const limits = /(OMP|OPENBLAS|MKL|BLIS|VECLIB_MAXIMUM|NUMEXPR)_(NUM_)?THREADS|threadpool_limits|ThreadpoolController|set_num_threads/;

/** Numbers of a matrix from which on each library shares its products out: 500 by 500. */
const manyNumbers = 250_000;

/** Whether a text says how many threads its linear algebra may use. */
export function limitsThreads(text: string): boolean {
  return limits.test(text);
}

/** Where a function multiplies, or solves, what the code says is a large matrix. */
export function threadedAlgebra(facts: FileFacts, functionId: number): readonly Range[] {
  const scope = facts.functions[functionId];
  return scope ? expressionsIn(facts, scope).flatMap((expression) => {
    const operands = expression.kind === 'operator' && expression.operator === '@' ? expression.operands
      : expression.kind === 'call' && algebra.test(importedName(facts, functionId, expression.callee) ?? '') ? expression.arguments.map(({ value }) => value) : [];
    return operands.some((operand) => isLargeMatrix(facts, functionId, operand)) ? [expression.range] : [];
  }) : [];
}

function isLargeMatrix(facts: FileFacts, functionId: number, value: Expression): boolean {
  const made = valueOf(facts, functionId, value);
  if (made?.value.kind !== 'call') return false;
  const name = importedName(facts, made.functionId, made.value.callee) ?? '';
  if (!makers.test(name)) return false;
  const given = made.value.arguments.filter(({ keyword }) => keyword === undefined).map((argument) => argument.value);
  const shape = keywordArgument(made.value, 'size')?.value ?? keywordArgument(made.value, 'shape')?.value ?? given.find(({ kind }) => kind === 'collection');
  const sizes = shape?.kind === 'collection' ? shape.elements : /\.(rand|randn)$/.test(name) ? given : /\.(eye|identity)$/.test(name) ? [given[0], given[0]] : [];
  const numbers = sizes.map((size) => numberOf(facts, made.functionId, size));
  return numbers.length === 2 && numbers.reduce((product, each) => product * each, 1) >= manyNumbers;
}

function numberOf(facts: FileFacts, functionId: number, size: Expression | undefined): number {
  const found = size && valueOf(facts, functionId, size)?.value;
  return found?.kind === 'literal' && found.type === 'int' ? found.value ?? 0 : 0;
}

interface Placed {
  readonly functionId: number;
  readonly value: Expression;
}

/** An expression, or what its name was given in one place only. */
function valueOf(facts: FileFacts, functionId: number, value: Expression): Placed | undefined {
  if (value.kind !== 'name') return { functionId, value };
  const owner = ownerOf(facts, functionId, value.name);
  const [only, ...others] = owner === undefined ? [] : bindingsOf(facts, owner, value.name);
  const isParameter = owner !== undefined && facts.functions[owner]?.parameters.some(({ name }) => name === value.name) === true;
  return owner !== undefined && only?.kind === 'value' && others.length === 0 && !isParameter ? { functionId: owner, value: only.value } : undefined;
}
