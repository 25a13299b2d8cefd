import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleFolder, withWorkbench } from '../support/withWorkbench';
import type { Workbench } from '../support/workbench';

/** The spawn site that the pictures show. */
interface Subject {
  readonly folder: string;
  readonly file: string;
  /** One-based, and the column of the spawning call as well. */
  readonly line: number;
  readonly column: number;
}

const pictures = join(process.cwd(), 'media');

/** What would distract from Gilsight in a picture, and the processors of an ordinary laptop. */
const settings = {
  'gilsight.cores': 8,
  // Below the site, so that the lens above it stays in view.
  'editor.hover.above': false,
  'editor.minimap.enabled': false,
  'files.exclude': { '**/.vscode': true },
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.editor.editorActionsLocation': 'hidden',
};

/** Takes the README's pictures: the editor with what it tells about a site, and the simulator beside it. */
async function takePictures({ folder, file, line, column }: Subject): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await withWorkbench({ folder, settings }, async (workbench) => {
    await workbench.openFile(file);
    // First to the line: a lens further down is there, but not to be seen.
    await workbench.goTo(line, column);
    await workbench.lens(/./).first().waitFor();
    await (await workbench.hover()).waitFor();
    await settle(workbench);
    await workbench.screenshot(join(pictures, 'editor.png'));
    await workbench.page.keyboard.press('Escape');

    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.goTo(line, column);
    await workbench.runCommand('Gilsight: Open Simulator');
    await workbench.webview().getByRole('slider').first().waitFor();
    await settle(workbench);
    await workbench.screenshot(join(pictures, 'simulator.png'));
  });
}

/** Waits until the pictures of the file icons are there and nothing moves any more: two pictures in a row are equal. */
async function settle(workbench: Workbench): Promise<void> {
  let last = await workbench.page.screenshot();
  for (let attempt = 0; attempt < 40; attempt += 1) {
    await workbench.page.waitForTimeout(300);
    const next = await workbench.page.screenshot();
    if (next.equals(last)) return;
    last = next;
  }
}

const [folder = sampleFolder, file = 'reviews/report.py', line = '24', column = '9'] = process.argv.slice(2);
void takePictures({ folder, file, line: Number(line), column: Number(column) });
