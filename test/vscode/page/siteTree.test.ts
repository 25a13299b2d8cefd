import { match } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { until } from '../support/until';
import { withWorkbench } from '../support/withWorkbench';

describe('The list of sites in the window of VS Code', () => {
  it('says what to do while it is empty, fills by one click, and leads to the line that holds the GIL', () =>
    withWorkbench({}, async (workbench) => {
      // Nothing in this file hands work to threads, so the list has nothing to show yet.
      await workbench.openFile('scoring.py');
      const rows = await workbench.viewRows('Gilsight');
      const welcome = workbench.page.locator('.welcome-view-content');
      await welcome.getByText('hand no work to threads').waitFor();
      await welcome.getByRole('button', { name: 'Analyse Workspace' }).click();
      const site = rows.filter({ hasText: 'ThreadPoolExecutor.map' }).filter({ hasText: 'serialised' }).first();
      await site.waitFor();
      await site.click();
      const step = rows.filter({ hasText: /holds the GIL/ }).first();
      await workbench.expand(site, step);
      await step.click();
      await workbench.page.locator('.tab.active[data-resource-name="scoring.py"]').waitFor();
    }));

  it('is beside lines that are shaded, until the shading is switched off', () =>
    withWorkbench({}, async (workbench) => {
      await workbench.openFile('reviews/report.py');
      await workbench.lens(/serialised/).first().waitFor();
      const shaded = async () => workbench.page.evaluate<string[]>(`[...document.querySelectorAll('.view-overlays .cdr, .margin-view-overlays .cdr')]
        .map((line) => getComputedStyle(line).backgroundColor).filter((colour) => /^rgba?\\(2\\d\\d, (163|137|106|76|119|96|74|42)/.test(colour))`);
      const colours = await until('lines are shaded', async () => {
        const found = await shaded();
        return found.length > 0 ? found : undefined;
      });
      match(colours[0] ?? '', /^rgba/);
      await workbench.runCommand('Gilsight: Toggle Heat Shading');
      await until('no line is shaded', async () => (await shaded()).length === 0 || undefined);
    }));
});
