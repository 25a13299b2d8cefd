import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { until } from '../support/until';
import { withWorkbench } from '../support/withWorkbench';

describe('Gilsight in the window of VS Code', () => {
  it('is not there before a Python file is open, and comes with the first', () =>
    withWorkbench({}, async (workbench) => {
      const icon = workbench.page.locator('.activitybar').getByRole('tab', { name: 'Gilsight' });
      await workbench.openFile('shops/lamps.json');
      equal(await icon.count(), 0);
      await workbench.openFile('reviews/__init__.py');
      await icon.waitFor();
    }));

  it('underlines a thread pool that takes turns, and lists it among the problems', () =>
    withWorkbench({}, async (workbench) => {
      await workbench.openFile('score_reviews.py');
      await workbench.squiggles('warning').first().waitFor();
      const problem = (await workbench.problems()).filter({ hasText: 'gilsight' }).first();
      await problem.waitFor();
      ok((await problem.innerText()).includes('score'));
    }));

  it('shows what a fix that assumes something would change, and one press applies all of it', () =>
    withWorkbench({}, async (workbench) => {
      await workbench.openFile('score_reviews.py');
      await workbench.squiggles('warning').first().waitFor();
      await workbench.goTo(17, 22);
      await workbench.applyQuickFix(/ProcessPoolExecutor — assumes/);
      await workbench.page.getByRole('button', { name: 'Apply' }).click();
      await until('the pool is one of processes', async () => /with ProcessPoolExecutor\(/.test(await workbench.visibleText()) || undefined);
      ok(!(await workbench.visibleText()).includes('ThreadPoolExecutor'));
    }));

  it('opens the simulator from the lens above a site', () =>
    withWorkbench({}, async (workbench) => {
      await workbench.openFile('score_reviews.py');
      await workbench.lens(/./).first().click();
      const sliders = workbench.webview().getByRole('slider');
      await sliders.first().waitFor();
      ok((await sliders.count()) >= 3);
      deepEqual(workbench.complaints, []);
    }));
});
