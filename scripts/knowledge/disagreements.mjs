// Where the table of measurements and the knowledge base do not say the same.
import { agrees } from './judge.mjs';
import { entryOf } from './libraries.mjs';
import { rowKey } from './table.mjs';

/**
 * @typedef {object} Disagreement
 * @property {string} entry
 * @property {string} version - Of Python; empty where it concerns all.
 * @property {string} problem
 */

/**
 * @param {readonly import('./libraries.mjs').LibraryKnowledge[]} libraries
 * @param {readonly import('./recipes.mjs').RecipeFile[]} files
 * @param {import('./table.mjs').Table} table
 * @returns {readonly Disagreement[]} Rows of entries or recipes that are no more are among them.
 */
export function findDisagreements(libraries, files, table) {
  const recipes = new Map(files.flatMap((file) => file.recipes.map((recipe) => [rowKey(recipe), recipe])));
  const measured = new Set(files.map(({ library }) => library));
  return table.rows.flatMap((row) => {
    const recipe = recipes.get(rowKey(row));
    if (!recipe) return measured.size > 1 ? [{ entry: row.entry, version: '', problem: `is in the table as "${row.call}", of which there is no recipe` }] : [];
    return [...row.cells].flatMap(([version, { overlap, outcome }]) => {
      const entry = entryOf(libraries, row.entry, Number(version.split('.')[1]));
      if (!entry) return [{ entry: row.entry, version, problem: 'was measured, but there is no such entry' }];
      const expected = recipe.expects ?? entry.behaviour;
      return agrees(expected, outcome) ? [] : [{ entry: row.entry, version, problem: `should be "${expected}", but was ${outcome} with an overlap of ${overlap?.toFixed(2) ?? 'about 1'}: ${row.call}` }];
    });
  });
}
