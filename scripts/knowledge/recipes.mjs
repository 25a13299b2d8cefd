// The recipes: how entries of the knowledge base are called to be measured. One file per library.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Recipe
 * @property {string} entry
 * @property {string} call - Python; several statements may be needed to call something over and over.
 * @property {readonly string[]} [setup] - Lines of Python that run once for each thread, after the library's.
 * @property {number} [elements] - How many elements one call works through, for entries whose time is per element.
 * @property {number} [sinceMinor]
 * @property {number} [untilMinor]
 * @property {import('./judge.mjs').Expected} [expects] - Where the entry says that arguments like these make another thing of it.
 * @property {boolean} [isForOverlapOnly] - The call is larger than everyday, or more than the entry, so its time says nothing of the entry's.
 *
 * @typedef {object} RecipeFile
 * @property {string} library
 * @property {string} path
 * @property {readonly Recipe[]} recipes
 */

export const recipeFolder = new URL('recipes/', import.meta.url);

/** @returns {Promise<readonly RecipeFile[]>} */
export async function readRecipes() {
  const names = (await readdir(recipeFolder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map(async (name) => {
    const file = new URL(name, recipeFolder);
    const { library, calls } = JSON.parse(await readFile(file, 'utf8'));
    return { library, path: fileURLToPath(file), recipes: Object.entries(calls).flatMap(([entry, value]) => [value].flat().map((each) => ({ entry, ...(typeof each === 'string' ? { call: each } : each) }))) };
  }));
}
