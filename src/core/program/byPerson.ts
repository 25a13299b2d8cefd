import type { FileFacts } from '../python/facts';
import type { Expression } from '../python/facts/expression';
import type { Statement, WhileStatement } from '../python/facts/statement';
import type { Loop } from '../python/loop';
import { blocksIn, valuesOf } from '../python/traverse';
import { servesScreen } from './besideScreen';
import { lastName } from './callIndex';
import { writtenName } from './writtenName';
import { callsWithin } from './spinning';

/** What asks a window of pygame what was done with it, or shows the next picture of it. */
const framesOfPygame = /(^|\.)(event\.(get|wait|poll|pump)|display\.(flip|update))$/;

/**
 * Whether each round of a loop is a frame of a window, or an answer of a person: what is started in
 * one is not there to share work with what another round starts.
 */
export function isRoundOfPerson(facts: FileFacts, loop: Loop): boolean {
  switch (loop.kind) {
    case 'for':
      return servesScreen(facts) && callsWithin(loop.iterable).some(({ callee }) => framesOfPygame.test(writtenName(callee)));
    case 'while':
      return inOneRound(loop).some((statement) => asksPerson(facts, statement));
    case 'comprehension':
      return false;
  }
}

/** The statements that each round of a loop runs. */
function inOneRound({ body }: WhileStatement): readonly Statement[] {
  return body.flatMap((statement) => (statement.kind === 'try' ? [statement, ...statement.body] : statement.kind === 'with' ? [statement, ...blocksIn(statement).flat()] : [statement]));
}

function asksPerson(facts: FileFacts, statement: Statement): boolean {
  const asksAtConsole = (value: Expression) => callsWithin(value).some(({ callee }) => callee.kind === 'name' && callee.name === 'input');
  if (valuesOf(statement).some(asksAtConsole)) return true;
  return servesScreen(facts) && (readsEvent(statement) || valuesOf(statement).some((value) => callsWithin(value).some(({ callee }) => framesOfPygame.test(writtenName(callee)))));
}

/** `event, values = window.read()` of PySimpleGUI. */
function readsEvent(statement: Statement): boolean {
  const [target] = statement.kind === 'assign' ? statement.targets : [];
  return statement.kind === 'assign' && target?.kind === 'collection' && target.elements.length === 2 && statement.value?.kind === 'call' && lastName(statement.value.callee) === 'read';
}
