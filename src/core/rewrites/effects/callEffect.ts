import { keywordArgument } from '../../python/callArguments';
import type { Argument, CallExpression } from '../../python/facts/expression';
import type { FunctionFacts } from '../../python/facts/scope';
import { calleesOf, methodsOf, type Callee } from '../names/callee';
import { importedName } from '../names/owner';
import { assumes, breaks, type Objection } from '../objection';
import type { Root } from '../values/origin';
import type { Analysis, Change, Summary } from './analysis';
import { argumentOrigins, throughCall, type Receiver } from './callArguments';
import { libraryEffect } from './libraryCalls';
import { accessingMethods, changingMethods, logMethods, readingMethods } from './methodNames';

/** What a call does besides giving its result. */
export type Effect = Pick<Summary, 'changes' | 'objections'>;

const nothing: Effect = { changes: [], objections: [] };

/**
 * What a call does, seen from the function in which it stands.
 *
 * @param property - Given when reading an attribute is the call.
 */
export function effectOfCall(analysis: Analysis, call: CallExpression, functionId: number, property?: FunctionFacts): Effect {
  const { facts } = analysis.file;
  if (property && call.callee.kind === 'attribute') return effectOfFunction(analysis, { callee: property, receiver: call.callee.object }, call, functionId);
  return join([
    ...calleesOf(facts, functionId, call.callee).map((callee) => effectOfCallee(analysis, callee, call, functionId)),
    ...call.arguments.map((argument) => effectOfCallback(analysis, argument, call, functionId)),
  ]);
}

function effectOfCallee(analysis: Analysis, callee: Callee, call: CallExpression, functionId: number): Effect {
  switch (callee.kind) {
    case 'function':
      return effectOfFunction(analysis, { callee: callee.function, receiver: callee.receiver }, call, functionId);
    case 'class': {
      const makers = ['__new__', '__init__', '__post_init__'].flatMap((name) => methodsOf(analysis.file.facts, callee.class, name));
      return join(makers.map((maker) => effectOfFunction(analysis, { callee: maker, receiver: 'new object' }, call, functionId)));
    }
    case 'library':
      return effectOfLibrary(analysis, callee.name, call, functionId);
    case 'method':
      return effectOfMethod(analysis, callee, call, functionId);
    case 'unknown':
      return { changes: [], objections: [assumes(`${callee.text} has no side effects`)] };
  }
}

function effectOfFunction(analysis: Analysis, { callee, receiver }: { callee: FunctionFacts; receiver: Receiver }, call: CallExpression, functionId: number): Effect {
  const { changes, objections } = analysis.summaryOf(callee.id);
  const passed = argumentOrigins(analysis, { callee, receiver }, call, functionId);
  return {
    objections,
    changes: changes.flatMap((change) => throughCall(analysis, [change.root], passed, functionId).map((root): Change => ({ ...change, root }))),
  };
}

function effectOfLibrary(analysis: Analysis, name: string, call: CallExpression, functionId: number): Effect {
  const effect = libraryEffect(name);
  switch (effect.kind) {
    case 'changes': {
      const changed = call.arguments[effect.argument];
      return changed ? { changes: changesOf(analysis.originOf(changed.value, functionId).self, call), objections: [] } : nothing;
    }
    case 'breaks':
      return { changes: [], objections: [breaks(`it calls \`${name}\`, which ${effect.why}`)] };
    case 'unknown':
      return { changes: [], objections: [unknownLibrary(name)] };
    default:
      return name === 'print' ? printedInto(analysis, call, functionId) : outArgument(analysis, call, functionId);
  }
}

function unknownLibrary(name: string): Objection {
  if (name === 'logging' || name.startsWith('logging.')) return assumes('logging is set up in each process');
  if (/^[A-Z]/.test(name.slice(name.lastIndexOf('.') + 1))) return assumes(`making a \`${name}\` has no side effects`);
  return assumes(`\`${name}\` has no side effects`);
}

/** `numpy.add(a, b, out=a)` writes into what it is given. */
function outArgument(analysis: Analysis, call: CallExpression, functionId: number): Effect {
  const out = keywordArgument(call, 'out');
  return out ? { changes: changesOf(analysis.originOf(out.value, functionId).self, call), objections: [] } : nothing;
}

/** `print(…, file=out)` changes `out`; standard output and error are the same for all processes. */
function printedInto(analysis: Analysis, call: CallExpression, functionId: number): Effect {
  const file = keywordArgument(call, 'file')?.value;
  const isStandard = !file || importedName(analysis.file.facts, functionId, file)?.startsWith('sys.');
  return isStandard ? nothing : { changes: changesOf(analysis.originOf(file, functionId).self, call), objections: [] };
}

function effectOfMethod(analysis: Analysis, { object, name }: Extract<Callee, { kind: 'method' }>, call: CallExpression, functionId: number): Effect {
  const roots = analysis.originOf(object, functionId).self;
  if (changingMethods.has(name)) return { changes: changesOf(roots, call), objections: [] };
  if (readingMethods.has(name) || accessingMethods.has(name) || roots.length === 0) return outArgument(analysis, call, functionId);
  if (logMethods.has(name)) return { changes: [], objections: [assumes('logging is set up in each process')] };
  const text = analysis.file.source.slice(object.range);
  return { changes: [], objections: [assumes(`\`${text}.${name}\` does not change \`${text}\``)] };
}

/** A function handed to the callee is called with what the callee has: the other arguments, or parts of them. */
function effectOfCallback(analysis: Analysis, argument: Argument, call: CallExpression, functionId: number): Effect {
  const { value } = argument;
  if (value.kind !== 'name' && value.kind !== 'attribute' && value.kind !== 'lambda') return nothing;
  const functions = calleesOf(analysis.file.facts, functionId, value).flatMap((callee) =>
    callee.kind === 'function' && (value.kind !== 'attribute' || callee.receiver === undefined) ? [callee.function] : []);
  const others = call.arguments.filter((other) => other !== argument).map((other) => analysis.originOf(other.value, functionId));
  const reachable = others.flatMap((origin) => [...origin.self, ...origin.inside]);
  return join(functions.map((each) => {
    const { changes, objections } = analysis.summaryOf(each.id);
    const given: Change[] = changes.flatMap((change) => (change.root.kind === 'parameter' ? changesOf(reachable, call) : [change]));
    return { changes: given, objections };
  }));
}

function changesOf(roots: readonly Root[], { range }: CallExpression): readonly Change[] {
  return roots.map((root) => ({ root, range, isOfMutableOnly: false }));
}

function join(effects: readonly Effect[]): Effect {
  return { changes: effects.flatMap((effect) => effect.changes), objections: effects.flatMap((effect) => effect.objections) };
}
