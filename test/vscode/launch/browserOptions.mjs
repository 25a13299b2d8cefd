// How the tests start their browser.

/**
 * Playwright's launch options for a headless browser that needs no network, no graphics card and no
 * sandbox of its own: it opens nothing but our own page.
 *
 * @param {import('../../../scripts/vscode/browser.mjs').Browser} browser
 */
export function browserOptions({ program, env }) {
  return {
    executablePath: program,
    headless: true,
    env: { ...process.env, ...env },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
