import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, LaunchOptions } from 'playwright-core';
import { Workbench } from './workbench';

/** The Python project that most tests open. */
export const sampleFolder = join(process.cwd(), 'test', 'projects', 'sample');

/** How VS Code is opened. */
export interface WorkbenchOptions {
  /** Copied for the test, which may change what it likes; the sample project by default. */
  readonly folder?: string;
  /** Go into the copy's `.vscode/settings.json`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly browser?: BrowserContextOptions;
}

/**
 * Opens VS Code on a copy of a folder, hands it to the test and closes it. When the test fails, the
 * error says where the picture is that was taken at that moment.
 *
 * @example
 * await withWorkbench({}, async (workbench) => {
 *   await workbench.openFile('score_reviews.py');
 *   await workbench.lens(/serialised/).first().click();
 *   await workbench.webview().getByRole('slider').first().press('ArrowRight');
 * });
 */
export async function withWorkbench(options: WorkbenchOptions, use: (workbench: Workbench) => Promise<void>): Promise<void> {
  const parent = await mkdtemp(join(tmpdir(), 'vscode-page-'));
  const browser = await chromium.launch(launchOptions());
  try {
    const workbench = await openWorkbench(browser, await copyFolder(options, parent), options.browser);
    try {
      await use(workbench);
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : String(error)}\nThe page at that moment: ${await keepScreenshot(workbench)}`, { cause: error });
    }
  } finally {
    await browser.close();
    await rm(parent, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function copyFolder({ folder = sampleFolder, settings }: WorkbenchOptions, parent: string): Promise<string> {
  const copy = join(parent, basename(folder));
  await cp(folder, copy, { recursive: true });
  if (settings !== undefined) {
    await mkdir(join(copy, '.vscode'), { recursive: true });
    await writeFile(join(copy, '.vscode', 'settings.json'), JSON.stringify(settings));
  }
  return copy;
}

async function openWorkbench(browser: Browser, folder: string, options: BrowserContextOptions | undefined): Promise<Workbench> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, ...options });
  page.setDefaultTimeout(20_000);
  const address = new URL(environment('GILSIGHT_TEST_ADDRESS'));
  address.searchParams.set('folder', folder);
  const workbench = new Workbench(page, folder, address.href);
  await workbench.load();
  return workbench;
}

async function keepScreenshot(workbench: Workbench): Promise<string> {
  const path = join(process.cwd(), '.cache', 'failures', `${Date.now()}.png`);
  return workbench.screenshot(path).then(() => path, (error: unknown) => `none, since ${String(error)}`);
}

function launchOptions(): LaunchOptions {
  // Holds because the launcher writes it: test/vscode/launch/browserOptions.mjs.
  return JSON.parse(environment('GILSIGHT_TEST_BROWSER')) as LaunchOptions;
}

function environment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: the page tests are started by npm test.`);
  return value;
}
