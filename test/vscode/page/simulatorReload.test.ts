import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { until } from '../support/until';
import { withWorkbench } from '../support/withWorkbench';

describe('The simulator in the window of VS Code', () => {
  it('comes back after a reload, on the same site, with what was tried on it, and leads to the code', () =>
    withWorkbench({ settings: { 'gilsight.cores': 4 } }, async (workbench) => {
      await workbench.openFile('score_reviews.py');
      await workbench.lens(/serialised by the GIL/).first().click();
      const cores = workbench.webview().getByRole('slider', { name: /^Cores/ });
      await cores.press('ArrowRight');
      const tried = await until('the slider has moved', async () => {
        const value = await cores.getAttribute('aria-valuetext') ?? await cores.inputValue();
        return value.startsWith('4') ? undefined : value;
      });
      const heading = await workbench.webview().getByText('score_reviews.py:').first().innerText();

      const reloaded = workbench.page.waitForEvent('load', { timeout: 60_000 });
      await workbench.runCommand('Developer: Reload Window');
      await reloaded;
      await workbench.webview().getByText(heading).first().waitFor({ timeout: 60_000 });
      equal(await cores.getAttribute('aria-valuetext') ?? await cores.inputValue(), tried);

      await workbench.webview().getByRole('button', { name: 'Show the code' }).click();
      await workbench.page.getByRole('button', { name: /^Ln 17, Col/ }).waitFor();
      deepEqual(workbench.complaints, []);
    }));
});
