import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { until } from './until';

/** The four ways an editor underlines. */
export type SquiggleSeverity = 'error' | 'warning' | 'info' | 'hint';

/**
 * VS Code's window, as a person at the keyboard meets it. Everything waits for what it needs, and
 * fails after the page's time limit with the name of what did not come.
 *
 * Locators that it returns are questions, not answers: `lens('…').click()` waits for the lens.
 */
export class Workbench {
  /** For what has no method here yet. */
  readonly page: Page;
  /** The copy of the folder that is open. */
  readonly folder: string;
  readonly #address: string;
  readonly #complaints: string[] = [];

  constructor(page: Page, folder: string, address: string) {
    this.page = page;
    this.folder = folder;
    this.#address = address;
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && /gilsight|Content Security Policy/i.test(text)) this.#complaints.push(text);
    });
  }

  /**
   * Errors in the page's console that speak of Gilsight, or of a page's security policy. The folders
   * of the tests do not carry the name, as what VS Code says of its own files would count otherwise.
   */
  get complaints(): readonly string[] {
    return this.#complaints;
  }

  /** Opens VS Code's page, or opens it again as after a reload of the window. */
  async load(): Promise<void> {
    await this.page.goto(this.#address);
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    await this.page.locator('.statusbar-item').first().waitFor();
  }

  /** Opens a file of the folder, by its path relative to it. */
  async openFile(path: string): Promise<void> {
    await this.#pick('ControlOrMeta+p', path, basename(path));
    await this.page.locator(`.tab.active[data-resource-name="${basename(path)}"]`).waitFor();
    await this.page.locator('.editor-instance .view-lines .view-line').first().waitFor();
  }

  /** Runs a command from the palette, by its full title: "Gilsight: Open Simulator". */
  async runCommand(title: string): Promise<void> {
    await this.#pick('F1', `>${title}`, title);
  }

  /** Puts the cursor somewhere in the active editor; one-based, as the status bar counts. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.#ask('ControlOrMeta+g', `:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('button', { name: `Ln ${line}, Col ${column}` }).waitFor();
  }

  /** Saves the active editor, and waits until it is no longer dirty. */
  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+s');
    await this.page.locator('.tab.active:not(.dirty)').first().waitFor();
  }

  /** What the active editor shows; only the lines in view, top to bottom. */
  async visibleText(): Promise<string> {
    // Monaco draws lines in any order, and spaces as non-breaking ones. The script is text, since it runs in the page.
    return this.page.evaluate<string>(`[...document.querySelectorAll('.editor-group-container.active .view-lines .view-line')]
      .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
      .map((line) => line.textContent.replaceAll('\\u00a0', ' ')).join('\\n')`);
  }

  /** A file of the folder as it is on the disk. */
  async savedText(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  /** The code lenses with this text. */
  lens(text: string | RegExp): Locator {
    return this.page.locator('.codelens-decoration a', { hasText: text });
  }

  /** The underlined stretches in view. */
  squiggles(severity: SquiggleSeverity): Locator {
    return this.page.locator(`.editor-group-container.active .squiggly-${severity}`);
  }

  /** The rows of the Problems panel, opened when it is not; files and their problems alike. */
  async problems(): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.runCommand('Problems: Focus on Problems View');
    return panel.locator('.monaco-list-row');
  }

  /** Opens the quick fixes at the cursor. */
  async quickFixes(): Promise<Locator> {
    const menu = this.page.locator('.action-widget .monaco-list-row.action');
    await until('the menu of quick fixes is open', async () => {
      // In an open menu the same key takes the first of them.
      if (await menu.first().isVisible()) return true;
      await this.page.keyboard.press('ControlOrMeta+.');
      return appears(menu.first());
    });
    return menu;
  }

  /** Applies the quick fix with this title at the cursor. */
  async applyQuickFix(title: string | RegExp): Promise<void> {
    await (await this.quickFixes()).filter({ hasText: title }).first().click();
  }

  /** Shows the hover at the cursor. */
  async hover(): Promise<Locator> {
    await this.runCommand('Show or Focus Hover');
    return this.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first();
  }

  /** Opens a view container by its title in the activity bar, and gives the rows of its trees. */
  async viewRows(title: string): Promise<Locator> {
    await this.page.locator('.activitybar').getByRole('tab', { name: title }).click();
    return this.page.locator('.sidebar .monaco-list-row');
  }

  /** Opens a row of a tree, until a row that is below it is in view: a tree that is being filled may close it again. */
  async expand(row: Locator, below: Locator): Promise<void> {
    await until('the row shows what is below it', async () => {
      if (await below.isVisible()) return true;
      await row.press('ArrowRight');
      return appears(below);
    });
  }

  /** The inside of Gilsight's webview: the page that the extension wrote, two frames deep. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready[src*="extensionId=gilsight.gilsight"]').frameLocator('iframe#active-frame');
  }

  /** Closes every notification, so that none covers what is looked at. */
  async clearNotifications(): Promise<void> {
    await this.runCommand('Notifications: Clear All Notifications');
    await this.page.locator('.notification-toast').first().waitFor({ state: 'hidden' });
  }

  /** A picture of the window, as PNG. */
  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  /** Opens a quick input, fills it, and chooses the row with the label. */
  async #pick(key: string, text: string, label: string): Promise<void> {
    await this.#ask(key, text);
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    // The list still shows its earlier rows for a moment; only the row itself tells that the search is over.
    const row = rows.filter({ has: this.page.locator('.monaco-highlighted-label', { hasText: new RegExp(`^${escapePattern(label)}$`) }) }).first();
    await row.click();
    await this.#quickInput().waitFor({ state: 'hidden' });
  }

  async #ask(key: string, text: string): Promise<void> {
    // A key that is pressed before VS Code has its keybindings goes nowhere.
    await until(`the quick input is open after ${key}`, async () => {
      await this.page.keyboard.press(key);
      return appears(this.#quickInput());
    });
    await this.#quickInput().fill(text);
  }

  #quickInput(): Locator {
    return this.page.locator('.quick-input-widget .quick-input-filter input');
  }
}

/** Whether it comes into view soon; `undefined` stands for no, as `until` wants it. */
async function appears(locator: Locator): Promise<true | undefined> {
  return locator.waitFor({ timeout: 2000 }).then(() => true as const, () => undefined);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
