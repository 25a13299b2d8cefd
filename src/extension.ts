import type { ExtensionContext } from 'vscode';
import { startGilsight, type GilsightForTests } from './editor/startGilsight';

/**
 * VS Code starts here, when the first Python file is opened or a command is called.
 *
 * @returns In a test run, what tests cannot see from outside; otherwise nothing.
 */
export function activate(context: ExtensionContext): GilsightForTests | undefined {
  return startGilsight(context);
}
