// Whether this machine can show VS Code's own window, and which VS Code it would be.
import { findOnPath, isProgram } from './programs.mjs';

/**
 * The desktop VS Code to start.
 *
 * @returns {{ program: string, because: string } | undefined} `undefined` when there is none.
 * @throws When `VSCODE_EXECUTABLE_PATH` is set but is no program.
 */
export function findDesktop() {
  const chosen = process.env['VSCODE_EXECUTABLE_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (!isProgram(chosen)) throw new Error(`VSCODE_EXECUTABLE_PATH is ${chosen}, which is not a program. Correct it or unset it.`);
    return { program: chosen, because: 'VSCODE_EXECUTABLE_PATH' };
  }
  // In a terminal inside a remote window or WSL, `code` only talks to a window elsewhere, which cannot
  // load an extension under development from here.
  if (process.env['VSCODE_IPC_HOOK_CLI'] !== undefined || process.env['WSL_DISTRO_NAME'] !== undefined) return undefined;
  if (!hasDisplay()) return undefined;
  const program = findOnPath(['code', 'code-insiders', 'codium']);
  return program === undefined ? undefined : { program, because: 'on the PATH' };
}

/** Whether a window could be shown at all. */
export function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return (process.env['DISPLAY'] ?? '') !== '' || (process.env['WAYLAND_DISPLAY'] ?? '') !== '';
}
