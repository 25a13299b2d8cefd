// Which VS Code the tests run in.
import { findDesktop, hasDisplay } from '../../../scripts/vscode/desktop.mjs';
import { downloadDesktop, runExtensionTestsOnDesktop } from './desktop.mjs';
import { runExtensionTestsInServer } from './server.mjs';

/**
 * Runs the tests of the extension host in the VS Code that suits this machine. GILSIGHT_VSCODE=desktop
 * or =server insists on one.
 */
export async function runExtensionTests() {
  const wanted = process.env['GILSIGHT_VSCODE'];
  if (wanted !== undefined && wanted !== 'desktop' && wanted !== 'server') {
    throw new Error(`GILSIGHT_VSCODE is "${wanted}"; it can be "desktop" or "server".`);
  }
  const chosen = findDesktop();
  // An executable that the user named is used as it is. `code` on the PATH is a script around whichever
  // VS Code the user works in, so a copy of its own is downloaded for the tests.
  if (wanted !== 'server' && chosen?.because === 'VSCODE_EXECUTABLE_PATH') return runExtensionTestsOnDesktop(chosen.program);
  if (wanted === 'desktop') return runExtensionTestsOnDesktop(await downloadDesktop());
  if (wanted === 'server' || !hasDisplay()) return runExtensionTestsInServer();
  let program;
  try {
    program = await downloadDesktop();
  } catch (error) {
    console.log(`  Desktop VS Code could not be downloaded (${error instanceof Error ? error.message : error}); VS Code Server is used instead.`);
    return runExtensionTestsInServer();
  }
  return runExtensionTestsOnDesktop(program);
}
