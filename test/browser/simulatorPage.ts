import { build } from 'esbuild';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { ThemeName } from './themes';
import { themes } from './themes';

/** The page's script and style sheet, as the extension ships them. */
export interface SimulatorBundle {
  readonly script: string;
  readonly style: string;
}

/** Bundles the page into memory, so that a test never sees a stale build. */
export async function bundleSimulator(): Promise<SimulatorBundle> {
  const { outputFiles } = await build({
    entryPoints: { simulator: 'src/webview/simulator.tsx' },
    bundle: true, write: false, outdir: 'dist', platform: 'browser', target: 'es2022', format: 'iife', jsx: 'automatic', jsxImportSource: 'preact',
  });
  const text = (extension: string) => outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}

/** How the page is opened. */
export interface SimulatorPageOptions extends BrowserContextOptions {
  readonly bundle: SimulatorBundle;
  readonly theme: ThemeName;
  readonly subject: unknown;
}

/** An open page, and what it complained of. */
export interface SimulatorPage {
  readonly page: Page;
  /** Errors, warnings and violations of the content security policy. */
  readonly complaints: readonly string[];
}

const origin = 'https://simulator.test';

/** Opens the page as a webview: under the strict policy, with the theme's variables, on a subject that comes by message. */
export async function openSimulatorPage(browser: Browser, { bundle, theme, subject, ...options }: SimulatorPageOptions): Promise<SimulatorPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => { if (message.type() !== 'info' && message.type() !== 'log') complaints.push(message.text()); });
  page.on('pageerror', (error) => { complaints.push(error.message); });
  // Nothing is on the network: the browser gets every answer from here.
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/simulator.js') await route.fulfill({ contentType: 'text/javascript', body: bundle.script });
    else if (pathname === '/simulator.css') await route.fulfill({ contentType: 'text/css', body: bundle.style });
    else if (pathname === '/theme.css') await route.fulfill({ contentType: 'text/css', body: themeVariables(theme) });
    else await route.fulfill({ contentType: 'text/html', body: html(theme), headers: { 'content-security-policy': policy } });
  });
  await page.goto(`${origin}/page`);
  await page.waitForFunction('posted.length > 0');
  await page.evaluate((message) => { globalThis.postMessage(message); }, { kind: 'show', subject });
  await page.waitForSelector('.advice');
  return { page, complaints };
}

const policy = `default-src 'none'; style-src ${origin}; img-src blob:; script-src 'nonce-page'`;

function html(theme: ThemeName): string {
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Simulator</title>
<link rel="stylesheet" href="/theme.css"><link rel="stylesheet" href="/simulator.css"></head>
<body class="${themes[theme].bodyClass}">
<script nonce="page">
  var posted = [];
  var acquireVsCodeApi = () => ({
    postMessage: (message) => posted.push(message),
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
    setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
  });
</script>
<script nonce="page" src="/simulator.js"></script>
</body></html>`;
}

function themeVariables(theme: ThemeName): string {
  const variables = Object.entries(themes[theme].colours).map(([name, colour]) => `--vscode-${name}: ${colour};`);
  const charts = Object.entries(themes[theme].charts).map(([name, colour]) => `--vscode-charts-${name}: ${colour};`);
  return `:root { --vscode-font-family: sans-serif; --vscode-font-size: 13px; ${[...variables, ...charts].join(' ')} }`;
}
