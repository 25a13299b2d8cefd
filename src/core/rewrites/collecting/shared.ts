import type { FileFacts } from '../../python/facts';
import type { Expression } from '../../python/facts/expression';
import type { FunctionFacts } from '../../python/facts/scope';
import type { Analysis } from '../effects/analysis';
import { bindingsOf, importedName, ownerOf } from '../names/owner';
import { resolveTask } from '../pools/target';
import type { ThreadMaking } from '../threads/thread';
import { collectedIn, type Collected } from './collected';

/** A worker with the container that it fills, as it and as the program call it. */
export interface SharedContainer {
  readonly worker: FunctionFacts;
  readonly collected: Collected;
  /** What the program calls the container. */
  readonly name: string;
  readonly owner: number;
  readonly kind: ContainerKind | undefined;
  /** Whether the worker is given the container, rather than seeing it around itself. */
  readonly isParameter: boolean;
}

/** What a container was made as. */
export type ContainerKind = 'list' | 'dict' | 'set' | 'queue' | 'number';

/** The one container that the workers of some threads fill; a sentence when there is none such. */
export function sharedContainerOf(analysis: Analysis, makings: readonly ThreadMaking[]): SharedContainer | string {
  const { facts } = analysis.file;
  const workers = new Set(makings.map(({ task }) => workerOf(facts, task)));
  const [worker] = workers;
  const [making] = makings;
  if (!worker || !making || workers.size !== 1) return 'What the threads run is not one function of this file.';
  const changed = analysis.summaryOf(worker.id).changes.filter((change) => !change.isOfMutableOnly);
  const names = new Set(changed.map(({ root }) => root.name));
  const [root] = changed.map((change) => change.root);
  const collected = root && names.size === 1 && root.kind !== 'unknown' && !root.isPart ? collectedIn(analysis.file, worker, root.name) : undefined;
  if (!root || !collected) return `\`${worker.name}\` does more with what it shares than hand in results; that cannot be done from another process.`;
  const isParameter = root.kind === 'parameter';
  const name = isParameter ? givenName(worker, makings, root.name) : root.name;
  const owner = name === undefined ? undefined : ownerOf(facts, making.functionId, name);
  if (name === undefined || owner === undefined || (!isParameter && owner !== ownerOf(facts, worker.id, name))) return `What \`${worker.name}\` fills is not a variable that can be followed.`;
  return { worker, collected, name, owner, kind: kindOf(facts, owner, name), isParameter };
}

function workerOf(facts: FileFacts, task: ThreadMaking['task']): FunctionFacts | undefined {
  const { target, positional, keywords } = resolveTask(facts, task);
  const isPartial = positional.length !== task.positional.length || keywords.length !== task.keywords.length;
  if (isPartial || (target.kind !== 'function' && target.kind !== 'local')) return undefined;
  const { function: worker } = target;
  return worker.kind === 'function' && worker.classId === undefined && worker.decorators.length === 0 && !worker.isGenerator && !worker.isAsync ? worker : undefined;
}

/** The variable that every thread is given for a parameter. */
function givenName(worker: FunctionFacts, makings: readonly ThreadMaking[], parameter: string): string | undefined {
  const index = worker.parameters.findIndex((each) => each.name === parameter && each.kind === 'positional');
  const names = new Set(makings.map(({ task }): string | undefined => {
    const positional = task.positional[index];
    const value: Expression | undefined = positional?.kind === 'value' ? positional.value : task.keywords.find((keyword) => keyword.name === parameter)?.value;
    return value?.kind === 'name' ? value.name : undefined;
  }));
  return names.size === 1 ? [...names][0] : undefined;
}

function kindOf(facts: FileFacts, owner: number, name: string): ContainerKind | undefined {
  const kinds = new Set(bindingsOf(facts, owner, name).filter((binding) => binding.kind !== 'opaque').map((binding) => (binding.kind === 'value' ? kindOfValue(facts, owner, binding.value) : undefined)));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

const kindsByName: Readonly<Record<string, ContainerKind>> = {
  list: 'list', dict: 'dict', set: 'set', 'collections.deque': 'list', 'collections.defaultdict': 'dict', 'collections.OrderedDict': 'dict',
  'queue.Queue': 'queue', 'queue.SimpleQueue': 'queue', 'queue.LifoQueue': 'queue', 'queue.PriorityQueue': 'queue',
};

function kindOfValue(facts: FileFacts, functionId: number, value: Expression): ContainerKind | undefined {
  switch (value.kind) {
    case 'collection':
      return value.type === 'tuple' ? undefined : value.type;
    case 'comprehension':
      return value.type === 'generator' ? undefined : value.type;
    case 'literal':
      return value.type === 'int' || value.type === 'float' ? 'number' : undefined;
    case 'operator':
      return value.operator === '*' && value.operands.some((operand) => operand.kind === 'collection' && operand.type === 'list') ? 'list' : undefined;
    case 'call':
      // A queue that holds only so many would be full before anyone takes from it.
      return value.arguments.some(() => /[qQ]ueue/.test(importedName(facts, functionId, value.callee) ?? '')) ? undefined : kindsByName[importedName(facts, functionId, value.callee) ?? ''];
    default:
      return undefined;
  }
}
