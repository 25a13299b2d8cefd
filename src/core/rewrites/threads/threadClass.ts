import type { Site } from '../../domain/site';
import { keywordArgument } from '../../python/callArguments';
import type { FileFacts } from '../../python/facts';
import type { Expression } from '../../python/facts/expression';
import type { ClassFacts } from '../../python/facts/scope';
import { walkExpressions } from '../../python/traverse';
import { callAt } from '../names/callAt';
import { calleesOf, classNamed } from '../names/callee';
import { importedName } from '../names/owner';
import { assumes, breaks, type Objection } from '../objection';
import type { ThreadMaking } from './thread';

/** A class of the file that is a thread, with every place where one is made. */
export interface ThreadClass {
  readonly class: ClassFacts;
  readonly makings: readonly ThreadMaking[];
  /** Every mention of `threading.Thread` that speaks of its base. */
  readonly bases: readonly { readonly callee: Expression; readonly functionId: number }[];
  readonly objections: readonly Objection[];
}

/** The class of which a site makes a thread; `undefined` when it is not one of this file that inherits from `Thread` alone. */
export function threadClassAt(facts: FileFacts, site: Site): ThreadClass | undefined {
  const placed = callAt(facts, site.range);
  const callee = placed && calleesOf(facts, placed.functionId, placed.call.callee).find((each) => each.kind === 'class');
  const owner = callee?.kind === 'class' ? callee.class : undefined;
  const [base, ...others] = owner?.bases ?? [];
  if (!owner || !base || others.length > 0 || owner.parent !== 0 || owner.outerClass !== undefined || importedName(facts, owner.parent, base) !== 'threading.Thread') return undefined;
  const mentions = baseMentions(facts, owner, base);
  return {
    class: owner,
    makings: makingsOf(facts, owner),
    bases: [{ callee: base, functionId: owner.parent }, ...mentions.bases],
    objections: [...mentions.objections, ...memberObjections(facts, owner), ...heirs(facts, owner)],
  };
}

/** Each is handed to its own `run`. */
function makingsOf(facts: FileFacts, owner: ClassFacts): readonly ThreadMaking[] {
  const found: ThreadMaking[] = [];
  for (const scope of facts.functions) {
    walkExpressions(facts, scope, (expression, around) => {
      if (expression.kind !== 'call' || classNamed(facts, scope.id, expression.callee) !== owner) return;
      const target: Expression = { kind: 'attribute', object: expression, name: 'run', range: expression.range };
      found.push({ call: expression, functionId: scope.id, around: [...around], task: { call: expression, method: 'thread', functionId: scope.id, target, positional: [], keywords: [], isComplete: true } });
    });
  }
  return found;
}

/** `Thread.__init__(self)` in the class speaks of the base as the class statement does; who else does so may mean any thread. */
function baseMentions(facts: FileFacts, owner: ClassFacts, base: Expression): Pick<ThreadClass, 'bases' | 'objections'> {
  const bases: { readonly callee: Expression; readonly functionId: number }[] = [];
  const objections: Objection[] = [];
  for (const scope of facts.functions) {
    walkExpressions(facts, scope, (expression, around) => {
      const parent = around.at(-1);
      if ((expression.kind !== 'name' && expression.kind !== 'attribute') || expression === base || importedName(facts, scope.id, expression) !== 'threading.Thread') return;
      if (parent?.kind === 'call' && parent.callee === expression) return;
      if (parent?.kind === 'attribute' && parent.name === '__init__' && scope.classId === owner.id) bases.push({ callee: expression, functionId: scope.id });
      else objections.push(breaks(`Line ${String(expression.range.start.line + 1)} speaks of \`Thread\` without making one; what it means cannot be told.`));
    });
  }
  return { bases, objections };
}

/** What only threads have, or processes have under the same name for something else. */
const threadMembers = new Set(['ident', 'native_id', 'getName', 'setName', 'isDaemon', 'setDaemon', '_target', '_args', '_kwargs', '_started', '_tstate_lock', '_stop']);
const processMembers = new Set(['pid', 'exitcode', 'authkey', 'sentinel', 'terminate', 'kill', 'interrupt', 'close', '_popen', '_config', '_parent_pid', '_parent_name', '_identity', '_closed', '_check_closed', '_bootstrap']);
/** Options of `Thread` that `Process` has as well, by name. */
const sharedOptions = new Set(['name', 'daemon']);

function memberObjections(facts: FileFacts, owner: ClassFacts): readonly Objection[] {
  const taken = [...Object.keys(owner.attributes), ...Object.keys(owner.bindings)].find((name) => processMembers.has(name));
  const found: Objection[] = taken === undefined ? [] : [breaks(`\`${owner.name}\` has a \`${taken}\`, which means something else to a process.`)];
  const own = new Set([...Object.keys(owner.attributes), ...Object.keys(owner.bindings)]);
  if (!owner.bindings['run']) found.push(breaks(`\`${owner.name}\` has no \`run\` of its own.`));
  for (const scope of facts.functions.filter(({ classId }) => classId === owner.id)) {
    walkExpressions(facts, scope, (expression, around) => {
      if (expression.kind === 'call' && isBaseInit(expression.callee) && !takesSharedOptions(expression)) found.push(breaks(`Line ${String(expression.range.start.line + 1)} gives \`Thread\` options that a process takes otherwise.`));
      if (expression.kind !== 'attribute' || expression.object.kind !== 'name' || expression.object.name !== scope.parameters[0]?.name) return;
      if (threadMembers.has(expression.name)) found.push(breaks(`\`${owner.name}\` uses its \`${expression.name}\`, which processes do not have.`));
      if (['start', 'join'].includes(expression.name) && around.at(-1)?.kind === 'call') found.push(breaks(`\`${owner.name}\` does \`${expression.name}\` itself; who waits for it then cannot be followed.`));
      if (expression.name === 'name' && !own.has('name')) found.push(assumes(`the \`name\` of a \`${owner.name}\` may be another`));
    });
  }
  return found;
}

/** `super().__init__(…)` or `Thread.__init__(self, …)`. */
function isBaseInit(callee: Expression): boolean {
  return callee.kind === 'attribute' && callee.name === '__init__';
}

function takesSharedOptions(call: Extract<Expression, { kind: 'call' }>): boolean {
  const object = call.callee.kind === 'attribute' ? call.callee.object : undefined;
  const positional = call.arguments.filter(({ keyword }) => keyword === undefined).length;
  return positional === (object?.kind === 'call' ? 0 : 1) && call.arguments.every(({ keyword, isSpread }) => !isSpread && (keyword === undefined || sharedOptions.has(keyword)))
    && keywordArgument(call, 'target') === undefined;
}

function heirs(facts: FileFacts, owner: ClassFacts): readonly Objection[] {
  const heir = facts.classes.find(({ bases, parent }) => bases.some((base) => classNamed(facts, parent, base) === owner));
  return heir ? [breaks(`\`${heir.name}\` inherits from \`${owner.name}\`, and would become a process with it.`)] : [];
}
