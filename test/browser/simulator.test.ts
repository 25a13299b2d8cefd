import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scoreSubject } from '../webview/support/subjects';
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

  it.each(themeNames)('has no fault that axe finds, in %s, with a wrong input and a table open', async (theme) => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const { page, complaints } = await openSimulatorPage(browser, { bundle, theme, subject: scoreSubject });
    await page.getByText('Table: Speed-up per strategy').click();
    await page.getByLabel('Task time', { exact: true }).fill('3');
    await page.evaluate(axe);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    // The policy forbids inline styles and strange scripts; a breach would be among the complaints.
    expect(complaints).toEqual([]);
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
    // To the strategies, their table, the first input's field, and its slider.
    for (let stop = 0; stop < 4; stop += 1) await page.keyboard.press('Tab');
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
});
