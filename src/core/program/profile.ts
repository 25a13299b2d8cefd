import type { Location, Range } from '../domain/position';
import type { EntryConfidence } from '../knowledge/entry';
import type { CallExpression, Expression } from '../python/facts/expression';
import type { AugmentedStatement, Statement } from '../python/facts/statement';
import type { TextChange } from './basis';
import type { Compilation } from './compiled';
import { evaluateCost, type Cost } from './cost';
import type { Evaluator } from './evaluator';
import type { Frame, FunctionMeaning, Meaning, CallInFrame } from './meaning';
import type { TripCount } from './tripCount';

/** Ordinary Python work of one statement. */
export interface PythonNode {
  readonly kind: 'python';
  readonly range: Range;
  readonly cost: Cost;
}

/** A call into a library. */
export interface LibraryNode {
  readonly kind: 'library';
  readonly range: Range;
  readonly name: string;
  readonly cost: Cost;
  /** When the knowledge behind it would not hold. */
  readonly condition: string | undefined;
  readonly confidence: EntryConfidence;
  /** Whether it goes through data of which it is only known that they are as large as a file or a document is. */
  readonly isOfUsualSize?: boolean;
}

/** A call of a function of the project. */
export interface CallNode {
  readonly kind: 'call';
  readonly range: Range;
  readonly callee: FunctionProfile;
  readonly cost: Cost;
}

/** A function that a decorator compiles to machine code; what it does inside makes no difference to the GIL. */
export interface CompiledNode {
  readonly kind: 'compiled';
  readonly range: Range;
  readonly compilation: Compilation;
  readonly cost: Cost;
}

/** A call that could not be resolved. */
export interface UnresolvedNode {
  readonly kind: 'unresolved';
  readonly range: Range;
  readonly name: string;
  readonly cost: Cost;
}

/** A loop; its cost is that of all rounds, its children's that of one. */
export interface LoopNode {
  readonly kind: 'loop';
  readonly range: Range;
  readonly trips: TripCount;
  readonly children: readonly ProfileNode[];
  readonly cost: Cost;
}

/** One way of several; its cost counts as often as it is likely. */
export interface BranchNode {
  readonly kind: 'branch';
  readonly range: Range;
  /** Whether it stands for the call of a method that is likely, but not sure, to be the one. */
  readonly isLikely?: true;
  /** What it ends with, where that leaves the loop around it: it is taken once at most. */
  readonly leaves?: 'loop' | 'function' | undefined;
  /** Where a loop takes it whenever so many seconds have passed. */
  readonly everySeconds?: number;
  /** Whether only the first of many runs takes it. */
  readonly isFirstTime?: true;
  /** Whether each child is what one call does for one of the callees that it may have. */
  readonly isChoice?: true;
  /** Whether it is done each time, but not to its end: its cost is that of the part which is. */
  readonly isPart?: true;
  /** How many of all runs take it, from 0 to 1. */
  readonly likelihood: number;
  readonly children: readonly ProfileNode[];
  readonly cost: Cost;
}

/** What a function does, as a tree with costs. */
export type ProfileNode = PythonNode | LibraryNode | CallNode | CompiledNode | UnresolvedNode | LoopNode | BranchNode;

/** One run of a function. */
export interface FunctionProfile {
  /** The function, whatever its arguments. */
  readonly identity: string;
  readonly name: string;
  readonly definition: Location;
  readonly nodes: readonly ProfileNode[];
  readonly cost: Cost;
  readonly isRecursive: boolean;
  /** Whether it calls itself in a loop or for named parts, and counts nothing down but how deep it is in what it is given: what is nested is seldom large. */
  readonly walksNested?: boolean;
  /** Whether it surely calls itself for the parts of what it is given: in that loop, or by the names that they have there. */
  readonly isWalk?: boolean;
  /** Whether calling it only makes a coroutine. */
  readonly isAsync: boolean;
}

/** What a node is made of: of a call the function's own nodes, of a loop one round. */
export function innerNodes(node: ProfileNode): readonly ProfileNode[] {
  switch (node.kind) {
    case 'call':
      return node.callee.nodes;
    case 'loop':
    case 'branch':
      return node.children;
    default:
      return [];
  }
}

/** How long a node holds the GIL, as guessed. */
export function heldSeconds({ cost }: Pick<ProfileNode, 'cost'>): number {
  return evaluateCost(cost, 1).held;
}

/** Functions that call themselves have no end, and what is further down explains nothing. */
const maximumDepth = 12;

/** A node, the part of it that takes longest by a measure, the one of that, and so on. */
export function heaviestPath(node: ProfileNode, secondsOf: (each: ProfileNode) => number): readonly ProfileNode[] {
  const path: ProfileNode[] = [];
  for (let next: ProfileNode | undefined = node; next && path.length <= maximumDepth;) {
    path.push(next);
    next = innerNodes(next).reduce<ProfileNode | undefined>((best, child) => (best && secondsOf(best) >= secondsOf(child) ? best : child), undefined);
  }
  return path;
}

/** Finds out what code costs. Its parts call each other through this. */
export interface Profiler {
  readonly evaluator: Evaluator;
  /** Forgets what rests on a text that has changed. */
  forget(change: TextChange): void;
  function(callee: FunctionMeaning, frame: Frame): FunctionProfile;
  statements(statements: readonly Statement[], frame: Frame): readonly ProfileNode[];
  expression(expression: Expression, frame: Frame): readonly ProfileNode[];
  /** Giving a value to what an assignment names, without what the value costs. */
  target(target: Expression, frame: Frame): readonly ProfileNode[];
  /** What `del target` costs. */
  deleted(target: Expression, frame: Frame): readonly ProfileNode[];
  /** What `target += value` costs beside its two sides. */
  augmented(statement: AugmentedStatement, frame: Frame): readonly ProfileNode[];
  /** Calling one meaning of a callee; the arguments' own cost is not in it. */
  call(callee: Meaning, call: CallInFrame): ProfileNode;
  /** What a task does that is handed over; nothing where it leads back to a function that is being profiled, which waits for no more than itself. */
  task(callee: Meaning, call: CallInFrame): ProfileNode | undefined;
  /** Calling whatever an expression may stand for, with arguments that are not known. */
  callback(callable: Expression, call: CallExpression, frame: Frame): ProfileNode | undefined;
}
