// The knowledge base, compiled from TypeScript in memory.
import { build } from 'esbuild';
import { projectFolder } from '../project.mjs';

/**
 * @typedef {import('../../src/core/knowledge/entry').LibraryKnowledge} LibraryKnowledge
 * @typedef {import('../../src/core/knowledge/entry').KnowledgeEntry} KnowledgeEntry
 */

/** @returns {Promise<readonly LibraryKnowledge[]>} */
export async function loadLibraries() {
  const bundle = await build({
    entryPoints: ['src/core/knowledge/index.ts'],
    absWorkingDir: projectFolder,
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'error',
  });
  const text = bundle.outputFiles[0]?.text ?? '';
  const { libraries } = await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
  return libraries;
}

/**
 * The entry of a name for one version of Python.
 *
 * @param {readonly LibraryKnowledge[]} libraries
 * @param {string} name
 * @param {number} minor
 * @returns {KnowledgeEntry | undefined}
 */
export function entryOf(libraries, name, minor) {
  return libraries
    .flatMap(({ entries }) => entries)
    .find((entry) => entry.name === name && minor >= (entry.sinceMinor ?? 0) && minor <= (entry.untilMinor ?? Infinity));
}
