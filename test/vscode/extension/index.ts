import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { runTests } from '../support/testResults';

/** What VS Code calls when it is started with `extensionTestsPath`, on a desktop and in the server alike. */
export async function run(): Promise<void> {
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.js')).sort().map((name) => join(__dirname, name));
  const failed = await runTests({ where: `VS Code ${vscode.version} (${vscode.env.appName}, ${vscode.env.appHost})`, files, timeoutSeconds: 30 });
  if (failed > 0) throw new Error(`${failed} tests failed.`);
}
