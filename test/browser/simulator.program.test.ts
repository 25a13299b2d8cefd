import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FromSimulator } from '../../src/protocol/simulatorView';
import { scoreSubject } from '../webview/support/subjects';
import { contrast } from './contrast';
import { findBrowser } from './findBrowser';
import type { SimulatorBundle } from './simulatorPage';
import { bundleSimulator, openSimulatorPage } from './simulatorPage';
import type { ThemeName } from './themes';
import { themes } from './themes';

const executablePath = findBrowser();
const themeNames = Object.keys(themes) as readonly ThemeName[]; // Holds: the record has exactly the names as its keys.

describe.skipIf(executablePath === undefined)('the simulator in a browser', () => {
  let browser: Browser;
  let bundle: SimulatorBundle;

  beforeAll(async () => {
    bundle = await bundleSimulator();
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
  });
  afterAll(async () => { await browser.close(); });

  it.each(themeNames)('has no fault that axe finds, in %s, with a wrong input and everything unfolded', async (theme) => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const { page, complaints } = await openSimulatorPage(browser, { bundle, theme, subject: scoreSubject });
    await page.getByLabel('Machine', { exact: true }).selectOption('cluster');
    await page.getByLabel('No pickling').check();
    await page.locator('.break-even .breakdown-row').first().waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.getByLabel('I/O waits', { exact: true }).fill('10 ms');
    await page.getByLabel('Serial before', { exact: true }).fill('3 s');
    await page.getByRole('button', { name: 'Use these times' }).click();
    await page.getByText('The whole program').first().waitFor();
    await page.getByLabel('Task time', { exact: true }).fill('3');
    await page.evaluate(axe);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    // The policy forbids inline styles and strange scripts; a breach would be among the complaints.
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each(themeNames)('has sliders that stand out from the page, in %s', async (theme) => {
    const { page } = await openSimulatorPage(browser, { bundle, theme, subject: scoreSubject });
    const [accent, ground] = await page.evaluate<readonly string[]>(`['accent', 'ground'].map((name) => getComputedStyle(document.body).getPropertyValue('--' + name).trim())`);
    expect(contrast(accent ?? '', ground ?? '')).toBeGreaterThan(3);
    await page.context().close();
  });

  it('fits into any panel from 320 pixels on without scrolling sideways', async () => {
    const { page } = await openSimulatorPage(browser, { bundle, theme: 'dark', subject: scoreSubject });
    for (const width of [320, 400, 700, 1000, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
    await page.context().close();
  });

  it('is moved by the keyboard alone, and stands the same after a reload', async () => {
    const { page } = await openSimulatorPage(browser, { bundle, theme: 'dark', subject: scoreSubject });
    const before = await page.locator('.strategy', { hasText: 'Processes' }).innerText();
    await page.getByText('Show the code').focus();
    // To the exports, the machine, four switches, the strategies, their table, the first input's field, and its slider.
    for (let stop = 0; stop < 10; stop += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Cores, slider');
    await page.keyboard.press('Home');
    await expect.poll(async () => page.locator('.strategy', { hasText: 'Processes' }).innerText()).not.toBe(before);
    const after = await page.locator('.strategy', { hasText: 'Processes' }).innerText();
    await page.reload();
    await expect.poll(async () => page.locator('.strategy', { hasText: 'Processes' }).innerText()).toBe(after);
    await page.context().close();
  });

  it('plays its timeline, but not for those who ask for less motion', async () => {
    const moving = await openSimulatorPage(browser, { bundle, theme: 'dark', subject: scoreSubject });
    await moving.page.getByRole('button', { name: 'Play' }).click();
    await moving.page.waitForSelector('.playhead', { state: 'attached' });
    await moving.page.context().close();
    const { page } = await openSimulatorPage(browser, { bundle, theme: 'dark', subject: scoreSubject, reducedMotion: 'reduce' });
    expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Previous hand-over' }).click();
    expect(await page.locator('.moment-text').innerText()).toMatch(/^At .* (holds|holding) the GIL/);
    await page.context().close();
  });

  it('answers what would be, by the keyboard alone, and says what it supposes', async () => {
    const { page, complaints } = await openSimulatorPage(browser, { bundle, theme: 'light', subject: scoreSubject });
    const processes = page.locator('.strategy', { hasText: 'Processes' });
    const before = await processes.innerText();
    await page.getByLabel('No start-up cost').focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Machine', { exact: true }).focus();
    await page.keyboard.type('A 64');
    await expect.poll(() => page.locator('.suppositions').innerText()).toBe('Supposing: a 64-core server, no start-up cost.');
    // The code says four workers; the page offers as many as there are cores.
    await page.getByRole('button', { name: 'Use 64' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => processes.innerText()).not.toBe(before);
    await page.getByRole('button', { name: 'Reset all inputs' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => processes.innerText()).toBe(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('takes the time of each task, pasted or from a file', async () => {
    const { page } = await openSimulatorPage(browser, { bundle, theme: 'light', subject: scoreSubject });
    await page.getByText('The time of each task').click();
    await page.getByRole('button', { name: 'Load a file…' }).click();
    expect(await postedBy(page)).toContainEqual({ kind: 'load-times' });
    await page.evaluate((message) => { globalThis.postMessage(message); }, { kind: 'times', text: '0.1\n0.2\n0.6\n' });
    await expect.poll(() => page.locator('.listed').innerText()).toContain('3 times, from 100 ms to 600 ms');
    expect(await page.getByLabel('Tasks', { exact: true }).inputValue()).toBe('3');
    expect(await page.getByLabel('Task time', { exact: true }).inputValue()).toBe('300 ms');
    await page.getByLabel(/^Times, one for each task/).fill('0.1, soon');
    await page.getByRole('button', { name: 'Use these times' }).click();
    expect(await page.locator('.problem').innerText()).toContain('“soon” is not a time');
    await page.context().close();
  });

  it('draws the user’s own runs over the curves, and says whether they were as predicted', async () => {
    const { page, complaints } = await openSimulatorPage(browser, { bundle, theme: 'light', subject: scoreSubject });
    await page.getByText('Your own runs').click();
    const area = page.getByLabel(/^One run on each line/);
    await area.fill('threads 4 soon');
    await page.getByRole('button', { name: 'Draw these runs' }).click();
    expect(await page.locator('.problem').innerText()).toContain('has no time');
    await area.fill('sequential 2 s\nprocesses 3 50 s');
    await page.getByRole('button', { name: 'Draw these runs' }).click();
    await expect.poll(() => page.locator('svg[role=img] .real-run').count()).toBe(2);
    await page.getByText('Table: Real runs').click();
    const rows = page.getByRole('region', { name: 'Real runs, table' });
    await expect.poll(() => rows.getByRole('row').last().innerText()).toMatch(/^Processes\s+3\s+50 s\s+.* s\s+no\s/);
    await page.getByRole('button', { name: 'Remove the runs' }).click();
    await expect.poll(() => page.locator('svg[role=img] .real-run').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('exports a picture, pixels, data and a summary', async () => {
    const { page, complaints } = await openSimulatorPage(browser, { bundle, theme: 'dark', subject: scoreSubject });
    await page.getByText('Export', { exact: true }).click();
    for (const name of ['SVG…', 'PNG…', 'JSON…', 'Markdown…', 'Copy summary for a pull request']) await page.getByRole('button', { name }).click();
    await expect.poll(async () => (await postedBy(page)).length).toBe(6);
    const posted = await postedBy(page);
    const contentOf = (format: string) => posted.flatMap((message) => (message.kind === 'save' && message.file.format === format ? [message.file.content] : []))[0] ?? '';
    expect(contentOf('svg')).toMatch(/^<\?xml .*<svg /s);
    const pixels = Buffer.from(contentOf('png'), 'base64');
    expect(pixels.subarray(1, 4).toString()).toBe('PNG');
    expect(pixels.readUInt32BE(16)).toBe(1920);
    expect(JSON.parse(contentOf('json'))).toMatchObject({ version: 1, best: 'processes', inputs: { taskSeconds: { value: 2e-3, origin: 'inferred' } } });
    expect(posted).toContainEqual({ kind: 'copy', text: contentOf('md') });
    // A picture that were drawn from elsewhere, or against the policy, would be among the complaints.
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('asks the editor for a calibration, and shows whose the overheads are', async () => {
    const { page } = await openSimulatorPage(browser, { bundle, theme: 'dark', subject: { ...scoreSubject, calibration: { ...scoreSubject.calibration, origin: 'measured' } } });
    expect(await page.locator('.panel-ground').innerText()).toContain('measured on this machine by your newest calibration');
    await page.getByRole('button', { name: 'Calibrate this Python again…' }).click();
    expect(await postedBy(page)).toContainEqual({ kind: 'calibrate' });
    await page.getByLabel('Machine', { exact: true }).selectOption('laptop');
    await expect.poll(() => page.locator('.panel-ground').innerText()).toContain('it stands in for a laptop');
    await page.context().close();
  });
});

function postedBy(page: Page): Promise<readonly FromSimulator[]> {
  return page.evaluate<FromSimulator[]>('posted');
}
