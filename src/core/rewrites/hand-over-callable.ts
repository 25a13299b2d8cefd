import type { CalledTarget } from '../domain/accident';
import { positionalArguments } from '../python/callArguments';
import type { CallExpression } from '../python/facts/expression';
import { offers, refusals } from './examples/handOverCallable';
import type { FileView } from './fileView';
import { callAt } from './names/callAt';
import { assumes } from './objection';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { argumentSpans } from './text/listItems';
import { createSourceText, type SourceText } from './text/sourceText';

const id = 'hand-over-callable';

/** A target that is called on the spot is handed over instead, and its arguments beside it. */
export const handOverCallable: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const { accident, carrier, through } = request.site;
    if (accident?.kind !== 'called-target' || carrier !== 'threads' || through) return undefined;
    return proposalOf(request, { id, title: 'Hand over the function instead of calling it' }, planHandOver(request));
  },
};

function planHandOver({ site, facts, text }: RewriteRequest): Plan | string {
  const file: FileView = { facts, source: createSourceText(text) };
  const { accident } = site;
  if (accident?.kind === 'called-target' && isHandedOver(accident)) return 'The function is handed over as it should be; what it gives is the matter: hand over one that works through it.';
  const placed = callAt(facts, site.range);
  const target = accident && callAt(facts, accident.location.range);
  if (!placed || !target || accident.kind !== 'called-target') return 'How the work is handed over could not be read.';
  if (accident.gives === 'coroutine') return 'A coroutine is handed over, which no thread can run: await it, or hand over `asyncio.run` and the coroutine.';
  if (accident.gives === 'generator') return 'A generator is handed over, which no thread can run: hand over a function that works through it.';
  const arguments_ = argumentsOf(file.source, target.call);
  const place = placed.call.arguments.find(({ value }) => value === target.call);
  if (!arguments_ || !place || place.isSpread) return 'How the work is called could not be read.';
  const function_ = file.source.slice(target.call.callee.range);
  const newText = handOverText(site.api, placed.call, function_, arguments_, file.source);
  if (typeof newText !== 'string') return newText.reason;
  return { file, edits: [{ ...file.source.spanOf(target.call.range), newText }], objections: [assumes(`\`${function_}\` may run beside what follows`)] };
}

/** A coroutine function or a generator function that is not called, but hands over too little all the same. */
function isHandedOver({ gives }: CalledTarget): boolean {
  return gives === 'unawaited' || gives === 'dropped' || gives === 'unstarted';
}

interface WrittenArguments {
  readonly positional: readonly string[];
  readonly keywords: readonly { readonly name: string; readonly value: string }[];
}

/** @returns `undefined` for `*` and `**`, of which nobody knows how many they are. */
function argumentsOf(source: SourceText, call: CallExpression): WrittenArguments | undefined {
  const spans = argumentSpans(source, call);
  if (!spans || call.arguments.some(({ isSpread, value }) => isSpread || (value.kind === 'comprehension' && value.type === 'generator' && call.arguments.length === 1))) return undefined;
  return {
    positional: call.arguments.flatMap(({ keyword, value }) => (keyword === undefined ? [source.slice(value.range)] : [])),
    keywords: call.arguments.flatMap(({ keyword, value }) => (keyword === undefined ? [] : [{ name: keyword, value: source.slice(value.range) }])),
  };
}

/** How each kind of call takes the arguments of its target. */
function handOverText(api: string, call: CallExpression, function_: string, { positional, keywords }: WrittenArguments, { quote }: SourceText): string | { readonly reason: string } {
  const isTuple = /(^|\.)(Thread|Timer|DummyProcess|Process|apply_async)$/.test(api);
  const isRest = /\.(submit|to_thread)$/.test(api) || (/run_in_executor$/.test(api) && keywords.length === 0);
  if (isRest && positionalArguments(call).length === (api.endsWith('run_in_executor') ? 2 : 1) && call.arguments.length === positionalArguments(call).length) {
    return [function_, ...positional, ...keywords.map(({ name, value }) => `${name}=${value}`)].join(', ');
  }
  const hasOwn = call.arguments.some(({ keyword }) => keyword === 'args' || keyword === 'kwargs' || keyword === 'kwds');
  if (!isTuple || hasOwn || positionalArguments(call).length > (api.endsWith('Timer') ? 2 : api.endsWith('apply_async') ? 1 : 0)) {
    return { reason: 'Where the arguments of the target would go cannot be told.' };
  }
  const tuple = positional.length === 1 ? `(${positional.join('')},)` : `(${positional.join(', ')})`;
  const dict = `{${keywords.map(({ name, value }) => `${quote}${name}${quote}: ${value}`).join(', ')}}`;
  const isApply = api.endsWith('apply_async');
  return [function_, ...(positional.length > 0 ? [`args=${tuple}`] : []), ...(keywords.length > 0 ? [`${isApply ? 'kwds' : 'kwargs'}=${dict}`] : [])].join(', ');
}
