import { deepEqual, equal, ok } from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { SiteTreeNode } from '../../../src/editor/siteTreeModel';
import { closeAll, fileUri, gilsight, openPython, serialisedPool, untilFlagged, waitingPool, writeFile } from '../support/python';
import { until } from '../support/until';

describe('The list of sites', () => {
  afterEach(closeAll);

  it('shows an open file: module, site, and what holds the GIL', async () => {
    await untilFlagged(await openPython('listed.py', serialisedPool));
    const module = await untilListed('made/listed.py');
    equal(module.description, '1 of 1 flagged');
    const [site] = await childrenOf(module);
    deepEqual([site?.label, site?.description], ['score', '11 · serialised by the GIL · ThreadPoolExecutor.map']);
    const steps = site === undefined ? [] : await childrenOf(site);
    deepEqual(steps.map(({ description }) => description), ['listed.py:3', 'listed.py:5', 'listed.py:6']);
  });

  it('shows the whole workspace on demand, without what is not the project’s own', async () => {
    await writeFile('.gitignore', 'ignored_*.py\n');
    await Promise.all([
      writeFile('unopened.py', serialisedPool),
      writeFile('ignored_one.py', serialisedPool),
      writeFile('env/pyvenv.cfg', 'home = /usr\n'),
      writeFile('env/lib/inside.py', serialisedPool),
      writeFile('site-packages/installed.py', serialisedPool),
    ]);
    await vscode.commands.executeCommand('gilsight.analyseWorkspace');
    await untilListed('made/unopened.py');
    await untilListed('score_reviews.py');
    const labels = (await modules()).map(({ label }) => label);
    deepEqual(labels.filter((label) => /ignored|inside|installed/.test(label)), []);
    deepEqual(labels, [...labels].sort());
  });

  it('keeps a file that is closed, as it is on disk', async () => {
    const document = await openPython('kept_listed.py', serialisedPool);
    await untilFlagged(document);
    await closeAll();
    const module = await untilListed('made/kept_listed.py');
    equal(module.description, '1 of 1 flagged');
  });

  it('forgets a file whose sites are gone, when it is refreshed', async () => {
    await openPython('emptied.py', waitingPool);
    await untilListed('made/emptied.py');
    await closeAll();
    await vscode.workspace.fs.writeFile(fileUri('emptied.py'), new TextEncoder().encode('x = 1\n'));
    await until('the file is not listed any more', async () => {
      await vscode.commands.executeCommand('gilsight.refreshSites');
      return (await modules()).every(({ label }) => label !== 'made/emptied.py') || undefined;
    });
  });

  it('leads to the code', async () => {
    await untilFlagged(await openPython('led.py', serialisedPool));
    const [site] = await childrenOf(await untilListed('made/led.py'));
    const { siteTree } = await gilsight();
    ok(site);
    const item = await siteTree.provider.getTreeItem(site);
    ok(item.command);
    await closeAll();
    await vscode.commands.executeCommand(item.command.command, ...(item.command.arguments as unknown[]));
    const editor = vscode.window.activeTextEditor;
    equal(editor?.document.uri.toString(), fileUri('led.py').toString());
    deepEqual([editor.selection.active.line, editor.selection.active.character], [10, 20]);
  });
});

async function modules(): Promise<readonly SiteTreeNode[]> {
  const { siteTree } = await gilsight();
  return (await siteTree.provider.getChildren()) ?? [];
}

async function childrenOf(node: SiteTreeNode): Promise<readonly SiteTreeNode[]> {
  const { siteTree } = await gilsight();
  return (await siteTree.provider.getChildren(node)) ?? [];
}

async function untilListed(label: string): Promise<SiteTreeNode> {
  return until(`${label} is listed`, async () => (await modules()).find((node) => node.label === label));
}
