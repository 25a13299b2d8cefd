// Starting other programs: what they print is shown, kept, or both.
import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and shows what it prints.
 *
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutSeconds?: number }} [options]
 * @returns {Promise<number>} Its exit status; 1 when it was ended by a signal or the time limit.
 */
export async function run(program, parameters, options = {}) {
  return (await start(program, parameters, { ...options, isShown: true })).status;
}

/**
 * Runs a program to its end and keeps what it prints.
 *
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutSeconds?: number }} [options]
 * @returns {Promise<{ status: number, output: string }>} 127 when there is no such program, as a shell has it.
 */
export async function capture(program, parameters, options = {}) {
  return start(program, parameters, { ...options, isShown: false });
}

/**
 * Runs npm with the Node.js that runs this script, whichever npm started it.
 *
 * @param {readonly string[]} parameters
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export async function npm(parameters, options = {}) {
  const npmScript = process.env['npm_execpath'];
  if (npmScript?.endsWith('.js') || npmScript?.endsWith('.cjs')) return capture(process.execPath, [npmScript, ...parameters], options);
  return capture(process.platform === 'win32' ? 'npm.cmd' : 'npm', parameters, options);
}

/**
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutSeconds?: number, isShown: boolean }} options
 * @returns {Promise<{ status: number, output: string }>}
 */
function start(program, parameters, { cwd, env, timeoutSeconds, isShown }) {
  return new Promise((resolve) => {
    // A .cmd file is not a program to Windows: it needs a shell, and that needs quotes.
    const needsShell = process.platform === 'win32' && program.endsWith('.cmd');
    const child = spawn(program, needsShell ? parameters.map((parameter) => `"${parameter}"`) : parameters, {
      cwd,
      env: env ?? process.env,
      stdio: isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: needsShell,
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    const limit = timeoutSeconds === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeoutSeconds * 1000);
    const finish = (/** @type {number} */ status) => {
      clearTimeout(limit);
      resolve({ status, output });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (status) => finish(status ?? 1));
  });
}
