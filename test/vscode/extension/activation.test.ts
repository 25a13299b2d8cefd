import { equal } from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, openPython } from '../support/python';
import { until } from '../support/until';

/** The name of this file puts it first: later ones find the extension awake. */
describe('Gilsight', () => {
  after(closeAll);

  it('does nothing before a Python file is open', () => {
    equal(isAwake(), false);
  });

  it('wakes up when a Python file is opened', async () => {
    await openPython('first.py', 'x = 1\n');
    await until('the extension is active', () => isAwake() || undefined);
  });
});

function isAwake(): boolean | undefined {
  return vscode.extensions.getExtension('gilsight.gilsight')?.isActive;
}
