import type { Expression } from '../../python/facts/expression';
import type { FunctionFacts } from '../../python/facts/scope';
import { namesGiven } from '../../python/names';
import { partsIn, type FactsNode } from '../../python/traverse';
import type { FileView } from '../fileView';
import { nodesAround } from '../names/around';
import { unusedName } from '../names/mentions';
import { breaks, type Objection } from '../objection';
import type { Task } from '../pools/task';
import { capturesOf, whyNotSettled } from './captures';
import type { Lift } from './lift';

/** What a lambda's lifting depends on beyond the lambda. */
export interface LiftContext {
  readonly file: FileView;
  /** Says of a name at the top of the file whether workers must be handed it, as they will not find it. */
  readonly isTaken: (name: string) => boolean;
  /** How the file calls `functools.partial`. */
  readonly partial: string;
  /** Names that earlier lifts took. */
  readonly takenNames: ReadonlySet<string>;
}

/** Makes a function at the top of the file of a lambda that is handed to a pool; what it captures becomes its first parameters. */
export function liftLambda(context: LiftContext, task: Task, lambda: FunctionFacts, expression: Expression): Lift {
  const { file } = context;
  const { source, facts } = file;
  const around = nodesAround(facts, task.functionId, expression);
  const given = givenByDefault(task, lambda);
  const captures = capturesOf(file, bodyOnly(lambda), context.isTaken).filter((capture) => !lambda.parameters.some((parameter) => parameter.name === capture.name));
  const objections = [...loopVariables(around, file, lambda, captures.map((capture) => capture.name)), ...captures.flatMap((capture) => {
    const why = whyNotSettled(facts, capture, expression.range.start, around);
    return why === undefined ? [] : [breaks(`The lambda cannot become a function at the top of the file: ${why}.`)];
  }), ...unliftable(lambda), ...suppliedDefaults(lambda, given.map((each) => each.name))];
  const name = lambdaName(context, lambda);
  const handedOver = [
    ...captures.map((capture) => ({ name: capture.name, value: nameExpression(capture.name, expression) })),
    ...given.map((parameter) => ({ name: parameter.name, value: parameter.value })),
  ];
  const own = lambda.parameters.filter((parameter) => !given.some((each) => each.name === parameter.name));
  const parameters = [...handedOver.map((each) => each.name), ...signature(file, lambda, own.map((parameter) => parameter.name))];
  const isDirect = task.method === 'submit' || task.method === 'run_in_executor';
  const values = [...captures.map((capture) => capture.name), ...given.map((each) => source.slice(each.value.range))];
  const replacement = values.length === 0 ? name : isDirect ? [name, ...values].join(', ') : `${context.partial}(${[name, ...values].join(', ')})`;
  return {
    name,
    definition: `def ${name}(${parameters.join(', ')}):${source.lineBreak}${source.indentation}return ${bodyText(file, lambda)}`,
    edits: [{ ...source.spanOf(expression.range), newText: replacement }],
    handedOver,
    needsPartial: values.length > 0 && !isDirect,
    objections,
  };
}

/** `lambda i=i: …`: a default that is more than a literal is worked out where the lambda stands, so the value is handed over. */
function givenByDefault(task: Task, lambda: FunctionFacts): readonly { name: string; value: Expression }[] {
  const supplied = task.positional.length;
  return lambda.parameters.flatMap((parameter, index) => {
    const value = parameter.defaultValue;
    const isSupplied = (parameter.kind === 'positional' && index < supplied) || task.keywords.some((keyword) => keyword.name === parameter.name);
    return value && value.kind !== 'literal' && !isSupplied ? [{ name: parameter.name, value }] : [];
  });
}

/** A default that the call overrides would have to be worked out at the top of the file all the same. */
function suppliedDefaults(lambda: FunctionFacts, given: readonly string[]): readonly Objection[] {
  return lambda.parameters.filter(({ name, defaultValue }) => defaultValue && defaultValue.kind !== 'literal' && !given.includes(name))
    .map(({ name }) => breaks(`The lambda cannot become a function at the top of the file: the default of \`${name}\` is worked out where the lambda stands.`));
}

/** A comprehension's variable belongs to the comprehension, not to the function that the facts name as its owner. */
function loopVariables(around: readonly FactsNode[], file: FileView, lambda: FunctionFacts, known: readonly string[]): readonly Objection[] {
  const variables = around.flatMap((node) => (node.kind === 'comprehension' ? node.clauses.flatMap((clause) => namesGiven(clause.target)) : []));
  const used = capturesOf(file, bodyOnly(lambda), (name) => variables.includes(name)).map((capture) => capture.name);
  return used.filter((name) => variables.includes(name) && !known.includes(name) && !lambda.parameters.some((parameter) => parameter.name === name))
    .map((name) => breaks(`The lambda cannot become a function at the top of the file: it uses the loop's variable \`${name}\`, which later rounds change.`));
}

function unliftable(lambda: FunctionFacts): readonly Objection[] {
  const body = lambda.body[0];
  const value = body?.kind === 'return' ? body.value : undefined;
  const isOdd = (part: Expression): boolean => part.kind === 'yield' || part.kind === 'await' || part.kind === 'named' || partsIn(part).some(isOdd);
  return value && isOdd(value) ? [breaks('The lambda assigns, awaits or yields; make it a function at the top of the file by hand.')] : [];
}

/** The lambda without its defaults, which belong to where it stands. */
function bodyOnly(lambda: FunctionFacts): FunctionFacts {
  const body = lambda.body[0];
  return body ? { ...lambda, range: body.range } : lambda;
}

function lambdaName({ file, takenNames }: LiftContext, lambda: FunctionFacts): string {
  const body = lambda.body[0];
  const value = body?.kind === 'return' ? body.value : undefined;
  const callee = value?.kind === 'call' ? value.callee : undefined;
  const base = callee?.kind === 'name' || callee?.kind === 'attribute' ? `_${callee.name.replace(/^_+/, '')}_task` : '_task';
  return unusedName(file.source, base, takenNames);
}

/** The parameters as written, for those that stay. */
function signature({ source }: FileView, lambda: FunctionFacts, names: readonly string[]): readonly string[] {
  let hasStar = false;
  return lambda.parameters.filter((parameter) => names.includes(parameter.name)).flatMap(({ name, kind, defaultValue }) => {
    const text = defaultValue ? `${name}=${source.slice(defaultValue.range)}` : name;
    if (kind === 'star') hasStar = true;
    if (kind === 'star') return [`*${text}`];
    if (kind === 'double-star') return [`**${text}`];
    if (kind === 'keyword-only' && !hasStar) {
      hasStar = true;
      return ['*', text];
    }
    return [text];
  });
}

/** What spans several lines needs brackets of its own, as those about the lambda stay behind. */
function bodyText({ source }: FileView, lambda: FunctionFacts): string {
  const body = lambda.body[0];
  const text = body ? source.slice(body.range) : 'None';
  return /[\r\n]/.test(text) && !text.startsWith('(') ? `(${text})` : text;
}

function nameExpression(name: string, at: Expression): Expression {
  return { kind: 'name', name, range: at.range };
}
