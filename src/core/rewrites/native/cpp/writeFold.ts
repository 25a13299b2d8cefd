import { mayFail } from '../tree/mayFail';
import type { Clause, Value } from '../tree/tree';
import { cppType } from './cppTypes';
import { identifier } from './identifiers';
import { writeLoop } from './writeLoop';
import { indent, type Writer, type WriteValue } from './writer';

type Fold = Extract<Value, { kind: 'fold' }>;

/** Writes `sum(…)` and its like as a loop of its own, which is called on the spot. */
export function writeFold(writer: Writer, fold: Fold, write: WriteValue): string {
  const type = cppType(fold.type);
  const { start, each, end } = partsOf(fold, type);
  const body = [...writeElement(writer, fold.element, { type, write }), ...each];
  return block(type, [...start, ...writeClauses(writer, fold.clauses, { body, write, type }), ...end]);
}

/** Writes a list that a comprehension makes. */
export function writeCollect(writer: Writer, { type, clauses, element }: Extract<Value, { kind: 'collect' }>, write: WriteValue): string {
  const list = cppType(type);
  const item = cppType(element.type);
  const body = [...writeElement(writer, element, { type: list, write, itemType: item }), `python::append<${item}>(made_, item_);`];
  return block(list, [`${list} made_;`, ...writeClauses(writer, clauses, { body, write, type: list }), 'return made_;']);
}

function block(type: string, lines: readonly string[]): string {
  return ['[&]() -> ' + type + ' {', ...indent(lines), '}()'].join('\n');
}

interface Element {
  /** What the block gives. */
  readonly type: string;
  readonly write: WriteValue;
  readonly itemType?: string;
}

function writeElement(writer: Writer, element: Value, { type, write, itemType = cppType(element.type) }: Element): readonly string[] {
  return [`const ${itemType} item_ = ${write(writer, element)};`, ...(mayFail(element) ? [`if (failed) return ${type}{};`] : [])];
}

interface FoldText {
  readonly start: readonly string[];
  readonly each: readonly string[];
  readonly end: readonly string[];
}

function partsOf({ fold, type: kind }: Fold, type: string): FoldText {
  if (fold === 'any' || fold === 'all') {
    const isAny = fold === 'any';
    return { start: [], each: [`if (${isAny ? 'item_' : '!item_'}) return ${String(isAny)};`], end: [`return ${String(!isAny)};`] };
  }
  if (fold === 'sum') {
    return kind === 'float'
      ? { start: ['python::FloatSum total_;'], each: ['total_.add(item_);'], end: ['return total_.result(failed);'] }
      : { start: ['Int total_ = 0;'], each: ['total_ = python::add(total_, item_, failed);', 'if (failed) return Int{};'], end: ['return total_;'] };
  }
  return {
    start: [`${type} best_{};`, 'bool is_empty_ = true;'],
    each: [`if (is_empty_ || item_ ${fold === 'min' ? '<' : '>'} best_) best_ = item_;`, 'is_empty_ = false;'],
    end: ['failed |= is_empty_;', 'return best_;'],
  };
}

interface ClausesText {
  readonly body: readonly string[];
  readonly write: WriteValue;
  readonly type: string;
}

function writeClauses(writer: Writer, clauses: readonly Clause[], text: ClausesText): readonly string[] {
  const [clause, ...others] = clauses;
  if (!clause) return text.body;
  const leave = `if (failed) return ${text.type}{};`;
  const { before, head, first } = writeLoop(writer, clause.loop, { write: text.write, leave, isOwn: () => true, give: (name, type, value) => `[[maybe_unused]] const ${type} ${identifier(name)} = ${value};` });
  const inside = writeConditions(writer, clause.conditions, { ...text, body: writeClauses(writer, others, text) });
  return [...before, head, ...indent([...first, ...inside]), '}'];
}

function writeConditions(writer: Writer, conditions: readonly Value[], { body, write, type }: ClausesText): readonly string[] {
  const tests = conditions.flatMap((condition, index) => {
    const name = `is_in_${String(index)}_`;
    return [`const bool ${name} = ${write(writer, condition)};`, ...(mayFail(condition) ? [`if (failed) return ${type}{};`] : []), `if (!${name}) continue;`];
  });
  return [...tests, ...body];
}
