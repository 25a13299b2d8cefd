import { equal, match, ok } from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, openPython, rangeOf, serialisedPool, untilAnalysed, untilFlagged, waitingPool } from '../support/python';

describe('The hover of a site', () => {
  afterEach(closeAll);

  it('says in plain words what happens, how that is known, and what to expect', async () => {
    const document = await openPython('hovered.py', serialisedPool);
    await untilFlagged(document);
    const text = (await hoverAt(document, 'pool.map'))?.value ?? '';
    match(text, /^\*\*Serialised by the GIL\*\*: `ThreadPoolExecutor\.map` → `score`/);
    match(text, /holds the GIL for (100|9\d|over 99)% of its time, so threads can reach at most 1\.[01]×/);
    match(text, /loops 200\\,000 times/);
    match(text, /- processes ≈\d/);
    match(text, /- threads ≈(0\\\.9\d|1\\\.0)×/);
  });

  it('links each step of the evidence to its line', async () => {
    const document = await openPython('linked.py', serialisedPool);
    await untilFlagged(document);
    const targets = [...((await hoverAt(document, 'pool.map'))?.value ?? '').matchAll(/\]\((file:[^)]*)\)/g)].map((found) => found[1]);
    equal(targets.length, 4);
    for (const target of targets) ok(target?.startsWith(document.uri.toString()), target);
    match(targets.at(-1) ?? '', /#L6%2C9$|#L6,9$/);
  });

  it('may run no command but the simulator', async () => {
    const document = await openPython('trusted.py', serialisedPool);
    await untilFlagged(document);
    const hover = await hoverAt(document, 'pool.map');
    const commands = [...(hover?.value ?? '').matchAll(/command:([\w.]+)/g)].map((found) => found[1]);
    equal(commands.join(), 'gilsight.openSimulator');
    equal(hover?.supportHtml ?? false, false);
  });

  it('is there for a site that nobody complains about, on the call and nowhere else', async () => {
    const document = await openPython('waiting.py', waitingPool);
    await untilAnalysed(document, 1);
    match((await hoverAt(document, 'pool.map'))?.value ?? '', /^\*\*Waits\\, so threads overlap\*\*/);
    equal(await hoverAt(document, 'time.sleep'), undefined);
  });
});

async function hoverAt(document: vscode.TextDocument, text: string): Promise<vscode.MarkdownString | undefined> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, rangeOf(document, text).start);
  const contents = hovers.flatMap((hover) => hover.contents).filter((content) => content instanceof vscode.MarkdownString);
  return contents.find(({ value }) => value.includes('gilsight.openSimulator'));
}
