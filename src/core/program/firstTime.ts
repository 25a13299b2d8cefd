import type { Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import type { IfBranch, Statement } from '../python/facts/statement';
import { isNoneLiteral } from '../python/noneLiteral';
import { blocksIn, partsIn, statementsIn, valuesOf } from '../python/traverse';
import { lastName } from './callIndex';
import { writtenName } from './writtenName';

/**
 * Whether a branch runs the first time only: `if self.model is None: self.model = load()`, `if not self._loaded: self.load()`,
 * and for each key `value = cache.get(key)`, `if value is None: value = load(key); cache[key] = value`; or until
 * a file of the program's own is there, `if not os.path.exists(FONT): download(FONT)`.
 */
export function isFirstTime({ condition, body }: IfBranch, scope: FunctionFacts | undefined): boolean {
  if (condition && scope && makesOwnFile(condition, body, scope)) return true;
  const missing = condition && missingOf(condition);
  if (missing?.kind === 'name' && scope && !isOneOfReasons(condition) && isKeptUnderKey(missing.name, body, scope)) return true;
  return missing !== undefined && isKept(missing, scope) && (saysDone(missing) || body.some((statement) => assigns(statement, missing) || loads(statement)));
}

/**
 * Whether a function does its work once, and returns at once from then on: `if self.model is not
 * None: return` comes first, or what it returned without being given anything is remembered.
 */
export function isDoneOnce(scope: FunctionFacts): boolean {
  const isGiven = scope.parameters.length > (scope.classId === undefined ? 0 : 1);
  if (!isGiven && remembersResults(scope)) return true;
  const [first, ...rest] = scope.body.filter(({ kind }, index) => index > 0 || kind !== 'expression');
  if (first?.kind !== 'if' || first.branches.length !== 1) return false;
  const [guard] = first.branches;
  const present = guard?.condition && presentOf(guard.condition);
  return present !== undefined && guard?.body.at(-1)?.kind === 'return' && isKept(present, scope) && rest.some((statement) => assigns(statement, present));
}

/** Whether what a function returned is remembered for whoever gives it the same: `@lru_cache(maxsize=8)`. */
export function remembersResults({ decorators }: FunctionFacts): boolean {
  return decorators.some((decorator) => remembering.test(writtenName(decorator.kind === 'call' ? decorator.callee : decorator)));
}

const remembering = /(^|\.)(cached_property|lru_cache|cache)$/;

/** `if value is None or now - since > limit`: it is looked for again and again. */
function isOneOfReasons(condition: Expression | undefined): boolean {
  return condition?.kind === 'operator' && condition.operator === 'or';
}

/** Whether what is missing was looked for under a key, and is put there: the next time it is found. */
function isKeptUnderKey(missing: string, body: readonly Statement[], scope: FunctionFacts): boolean {
  return (scope.bindings[missing] ?? []).some((binding) => {
    const place = binding.kind === 'value' ? lookedUpIn(binding.value) : undefined;
    return place !== undefined && body.some((statement) => putsUnder(statement, place));
  });
}

/** "cache[key]" of `cache.get(key)`. */
function lookedUpIn(value: Expression): string | undefined {
  const [key] = value.kind === 'call' ? value.arguments : [];
  return value.kind === 'call' && value.callee.kind === 'attribute' && value.callee.name === 'get' && key ? placeName(value.callee.object, key.value) : undefined;
}

function putsUnder(statement: Statement, place: string): boolean {
  return statement.kind === 'assign' && statement.targets.some((target) => target.kind === 'subscript' && target.indices[0] !== undefined && placeName(target.object, target.indices[0]) === place);
}

function placeName(container: Expression, key: Expression): string | undefined {
  const [of, under] = [writtenName(container), key.kind === 'literal' ? key.text ?? '' : writtenName(key)];
  return of === '' || under === '' ? undefined : `${of}[${under}]`;
}

/**
 * Whether a file is made that the whole program has one of. One whose name comes from a parameter or a variable
 * is another each time, and making it is the work.
 */
function makesOwnFile(condition: Expression, body: readonly Statement[], scope: FunctionFacts): boolean {
  const asked = condition.kind === 'operator' && condition.operator === 'not' ? condition.operands[0] : undefined;
  const path = asked && askedFile(asked);
  if (!path) return false;
  const [root, ...parts] = writtenName(path).split('.');
  const isShared = parts.length > 0 || /^_*[A-Z][A-Z\d_]*$/.test(root ?? '');
  const isOwn = root !== undefined && root !== '' && isShared && !scope.parameters.some(({ name }) => name === root) && !Object.hasOwn(scope.bindings, root);
  return isOwn && statementsIn(body).some((statement) => valuesOf(statement).some((value) => isGiven(value, writtenName(path))));
}

/** The path of `os.path.exists(path)`, `path.exists()`. */
function askedFile(asked: Expression): Expression | undefined {
  if (asked.kind !== 'call' || !/^(exists|isfile|is_file|isdir|is_dir)$/.test(lastName(asked.callee) ?? '')) return undefined;
  const [given] = asked.arguments;
  return given ? given.value : asked.callee.kind === 'attribute' ? asked.callee.object : undefined;
}

function isGiven(value: Expression, path: string): boolean {
  return (value.kind === 'call' && value.arguments.some((argument) => writtenName(argument.value) === path)) || partsIn(value).some((part) => isGiven(part, path));
}

/** What a condition says is not there yet. */
function missingOf(condition: Expression): Expression | undefined {
  if (condition.kind !== 'operator') return undefined;
  const [left, right] = condition.operands;
  if (condition.operator === 'is' && isNoneLiteral(right)) return left;
  if (condition.operator === 'not') return left;
  return condition.operator === 'or' && left ? missingOf(left) : undefined;
}

/** What a condition says is there already. */
function presentOf(condition: Expression): Expression | undefined {
  if (condition.kind === 'attribute' || condition.kind === 'name') return condition;
  if (condition.kind !== 'operator' || condition.operator !== 'is not') return undefined;
  const [left, right] = condition.operands;
  return isNoneLiteral(right) ? left : undefined;
}

/** Whether it is there the next time, too: an attribute, or a variable of the file. */
function isKept(expression: Expression, scope: FunctionFacts | undefined): boolean {
  return expression.kind === 'attribute' || (expression.kind === 'name' && (scope?.globals.includes(expression.name) ?? false));
}

/** `self._loaded`, `self.is_initialized`. */
const done = /(^|_)(is_)?(loaded|initiali[sz]ed|ready|setup_done|started|warmed(_up)?|connected|configured)$/;

function saysDone(flag: Expression): boolean {
  return (flag.kind === 'attribute' || flag.kind === 'name') && done.test(flag.name);
}

/** `if model is None: load_model(name)`: what is called puts there what was missing. */
function loads(statement: Statement): boolean {
  const call = statement.kind === 'expression' ? statement.value : undefined;
  return call?.kind === 'call' && /^_*(load|initiali[sz]e|init|set_?up|create|build|make|connect|start|ensure)(_|$)/.test(lastName(call.callee) ?? '');
}

/** Whether a statement gives it a value, perhaps in a block of its own: `with self._lock: self._model = load()`. */
function assigns(statement: Statement, kept: Expression): boolean {
  return (statement.kind === 'assign' && statement.targets.some((target) => target.kind === kept.kind && writtenName(target) === writtenName(kept)))
    || blocksIn(statement).some((block) => block.some((inner) => assigns(inner, kept)));
}
