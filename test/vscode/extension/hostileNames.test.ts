import { deepEqual, equal, ok } from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, gilsight, openPython, rangeOf, serialisedPool, untilFlagged } from '../support/python';
import { until } from '../support/until';

/** A name that would be a link, a picture and markup, were it taken for Markdown or HTML. */
const fileName = "](command:x) ![i](y) <img src=z> `b` ${c} %2e #q ü.py";

describe('A file with a hostile name', () => {
  afterEach(closeAll);

  it('is analysed, explained, and listed under just that name', async () => {
    const document = await openPython(fileName, serialisedPool);
    const finding = await untilFlagged(document);
    equal(finding.relatedInformation?.[0]?.location.uri.toString(), document.uri.toString());

    const { siteTree } = await gilsight();
    const modules = await until('it is listed', async () => {
      const found = (await siteTree.provider.getChildren()) ?? [];
      return found.some(({ label }) => label === `made/${fileName}`) ? found : undefined;
    });
    ok(modules.length > 0);

    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, rangeOf(document, 'pool.map').start);
    const text = hovers.flatMap(({ contents }) => contents).map((content) => (content instanceof vscode.MarkdownString ? content.value : '')).join('\n');
    const targets = [...text.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map((found) => found[1] ?? '');
    equal(targets.length, 5);
    for (const target of targets.slice(0, -1)) equal(vscode.Uri.parse(target).with({ fragment: '' }).toString(), document.uri.toString());
    equal(targets.at(-1)?.startsWith('command:gilsight.openSimulator?'), true);
    equal(/(?<!\\)<img/.test(text), false);
  });

  it('goes to the simulator and back', async () => {
    const document = await openPython(fileName, serialisedPool);
    await untilFlagged(document);
    const [lens] = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
    ok(lens?.command);
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments as unknown[]));
    const { simulator } = await gilsight();
    const subject = await until('the simulator shows it', () => simulator.subject);
    equal(subject.title, `${fileName}:11 · ThreadPoolExecutor.map → score`);
    await closeAll();
    await vscode.commands.executeCommand('gilsight.peekAt', subject.path, subject.line, 0);
    deepEqual([vscode.window.activeTextEditor?.document.uri.toString(), vscode.window.activeTextEditor?.selection.active.line], [document.uri.toString(), 10]);
  });
});
