import type { Position } from '../domain/position';
import type { ClassFacts, FunctionFacts } from '../python/facts/scope';
import type { FileFacts } from '../python/facts';
import type { Expression } from '../python/facts/expression';
import type { Knowledge } from '../knowledge/knowledgeBase';
import type { BasisNotes, TextChange } from './basis';
import type { CallInFrame, ClassMeaning, Frame, FunctionMeaning, InstanceMeaning, Meaning } from './meaning';
import type { Mentions } from './mentions';

/** Where an import leads: a file of the project, or a library. `pending` until the service has looked. */
export type ModuleTarget =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'external' }
  | { readonly kind: 'pending' };

/** Where a name comes from that a file has through `from module import *`: what a file of the project binds at its top, or a library. `pending` until the service has looked. */
export type StarSource =
  | { readonly kind: 'file'; readonly facts: FileFacts }
  | { readonly kind: 'library'; readonly name: string }
  | { readonly kind: 'pending' };

/**
 * What machine code of the project's own does with the GIL: holds it for a moment (`brief`), for one
 * call into something else (`calls`) or while it goes through what it is given (`holds`), or lets it go.
 */
export type NativeGil = 'brief' | 'calls' | 'holds' | 'releases';

/** The files read so far, and what is known beyond them. */
export interface Program {
  readonly knowledge: Knowledge;
  /** How often an answer was given that will be another once the service has looked; it only grows. */
  readonly pendingAnswers: number;
  /** How often the service has looked. */
  readonly generation: number;
  /** `undefined` when the file is not read; asking for it asks the service to read it. */
  file(path: string): FileFacts | undefined;
  /** Where `import module` in the file at `fromPath` leads; asking for an unknown one asks the service to look. */
  module(fromPath: string, module: string, level: number): ModuleTarget;
  /**
   * The files of the project around `fromPath`, tests left out, in which a word stands, by path;
   * of `word(` those that call it, of `word=` those that assign to it, of `def word` those that define it.
   *
   * @returns `undefined` when they are more than `atMost`, or until the service has looked.
   */
  filesWith(fromPath: string, word: string, atMost: number): readonly string[] | undefined;
  /**
   * What a function of the project does with the GIL that is compiled from C, C++, Cython or Rust, by the dotted name by which
   * Python calls it; `undefined` where its source is not there or does not say, or until the service has looked.
   */
  native(fromPath: string, name: string): NativeGil | undefined;
  /** Whether a module is compiled from such a source of the project. */
  isNativeModule(fromPath: string, module: string): boolean;
}

/** A call of a function, and how many of its leading parameters the receiver fills. */
export interface Caller extends CallInFrame {
  readonly skip: number;
}

/**
 * Says what expressions stand for. Every question has an answer in bounded time: cycles and depth
 * end in `unknown`.
 */
export interface Evaluator {
  readonly program: Program;
  /** What the answers under way rest on. */
  readonly notes: BasisNotes;
  readonly mentions: Mentions;
  /** Forgets the answers that rest on a text which has changed. */
  forget(change: TextChange): void;
  /** As the program's, and how often an answer was remembered that rests on such a one. */
  readonly pendingAnswers: number;
  /** Counts something remembered that rests on a pending answer. */
  notePending(): void;
  /** Starts the count of what may be worked out for one file. */
  beginFile(): void;
  /** Allows the next site of the file some answers, however many those before it took. */
  beginSite(): void;
  meaningsOf(expression: Expression, frame: Frame): readonly Meaning[];
  /** A name, as it is used at a place of the frame's function, or anywhere; through the scopes around the frame, out to the built-in ones. */
  lookUp(name: string, frame: Frame, at?: Position): readonly Meaning[];
  /** Where a name comes from that a file does not bind itself: one of its star imports; `undefined` where none has it. */
  starSource(name: string, facts: FileFacts): StarSource | undefined;
  /** `object.name`. */
  member(object: Meaning, name: string, receiver: string): readonly Meaning[];
  /** What calling the callee gives. */
  resultOf(callee: Meaning, call: CallInFrame): readonly Meaning[];
  /** What iterating gives; `path` leads through unpacking. */
  elementsOf(iterable: Meaning, path: readonly number[]): readonly Meaning[];
  /** An instance for an annotation: `Foo`, `"Foo"`, `Optional[Foo]`, `list[Foo]`. */
  annotated(annotation: Expression, frame: Frame): readonly Meaning[];
  /** The frame of a call's callee, with what the arguments are known to be. */
  enter(callee: FunctionMeaning, call: CallInFrame, skip: number): Frame;
  /** The frame of a function whose first parameters are known to be these. */
  enterWith(callee: FunctionMeaning, given: readonly (readonly Meaning[])[]): Frame;
  /** A method or class attribute, through the bases. */
  classMember(owner: ClassMeaning | InstanceMeaning, name: string): readonly Meaning[];
  /** The class and its bases in look-up order; names of library classes among them. */
  ancestors(owner: ClassMeaning | InstanceMeaning): readonly (ClassMeaning | string)[];
  /** The classes of the project that inherit from a class, directly or not. */
  subclasses(owner: ClassMeaning | InstanceMeaning): readonly ClassMeaning[];
  /** The calls of a function that the project's files hold. */
  callers(scope: FunctionFacts, path: string): readonly Caller[];
  /** What the calls of a function, and the threads that run it, give one of its parameters. */
  passedByCallers(scope: FunctionFacts, index: number, path: string): readonly Meaning[];
  /** The calls that the threads, pools, processes and signals of the project make of a function. */
  starters(scope: FunctionFacts, path: string): readonly Caller[];
  functionFacts(meaning: { readonly path: string; readonly functionId: number }): FunctionFacts | undefined;
  classFacts(meaning: { readonly path: string; readonly classId: number }): ClassFacts | undefined;
}
