// The licences of what is bundled: they ask that their text goes with every copy.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What the packages say that are in the bundles, for a file beside them.
 *
 * @param {readonly string[]} files - Every file that went into the bundles, or is shipped beside them; those of packages count.
 * @param {string} [projectFolder] - The folder that they are relative to.
 * @returns {Promise<string>} Each package with its version, its licence and the text of it, by name.
 * @throws When a package has no licence text.
 */
export async function thirdPartyNotices(files, projectFolder = '.') {
  const folders = new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/'))?.[0] ?? []));
  const notices = await Promise.all([...folders].map((folder) => noticeOf(join(projectFolder, folder))));
  return ['Gilsight contains the software below, each under its own licence.\n', ...notices.sort()].join(`\n${'-'.repeat(80)}\n\n`);
}

/** @param {string} folder */
async function noticeOf(folder) {
  // Holds: npm installs no package without these.
  const { name, version, license } = /** @type {{ name: string, version: string, license?: string }} */ (JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
  const names = (await readdir(folder)).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file)).sort();
  if (names.length === 0) throw new Error(`${name} has no text of its licence (${license ?? 'not named'}), which would have to be shipped with it.`);
  const texts = await Promise.all(names.map((file) => readFile(join(folder, file), 'utf8')));
  return `${name} ${version} (${license ?? 'see below'})\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`;
}
