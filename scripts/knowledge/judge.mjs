// What figures say about a call, and whether an entry of the knowledge base says the same.

/**
 * @typedef {object} Figures What measure.py found out about a recipe.
 * @property {number} secondsEach
 * @property {number} overlap - Of two threads: 1 one after the other, 2 side by side.
 * @property {number | null} processOverlap - Of two processes; null where the call never lets go.
 * @property {number} processorShare - Computing, as a share of the time that a call takes.
 * @property {number} timesLetGo - In one batch; 0 means never.
 * @property {boolean} isClean - Whether other programs left the cores free.
 *
 * @typedef {'held' | 'waited' | 'parallel' | 'limited' | 'no gain'} Outcome
 * - held: never let go of the GIL
 * - waited: let go, and waited rather than computed
 * - parallel: let go, and two threads gained
 * - limited: let go, and two threads gained little because two processes would not have gained more
 * - no gain: let go, but so briefly or so seldom that two threads gained next to nothing
 *
 * @typedef {'holds' | 'releases' | 'waits' | 'idles' | 'callback' | 'lets go'} Expected
 */

/** From here on two threads gain. */
const gain = 1.35;

/** Beyond what two processes reach, threads cannot be asked to go. */
const shareOfProcesses = 0.75;

/**
 * @param {Figures} figures
 * @returns {Outcome}
 */
export function outcomeOf({ overlap, processOverlap, processorShare, timesLetGo }) {
  if (timesLetGo === 0) return 'held';
  if (processorShare < 0.5 && overlap >= gain) return 'waited';
  if (overlap >= gain) return 'parallel';
  return processOverlap !== null && processOverlap < gain / shareOfProcesses && overlap > processOverlap * shareOfProcesses ? 'limited' : 'no gain';
}

/** @type {Readonly<Record<Expected, readonly Outcome[]>>} */
const fitting = {
  holds: ['held', 'no gain'],
  // Without a callback, or with one in Python, it holds.
  callback: ['held', 'no gain'],
  releases: ['parallel', 'waited', 'limited'],
  // A file in the cache is there at once, so that what is left is a system call without the GIL.
  waits: ['waited', 'parallel', 'limited', 'no gain'],
  idles: ['waited', 'parallel', 'limited', 'no gain'],
  // Of a recipe whose size or kind the entry makes an exception of: it lets go, whether or not that pays.
  'lets go': ['waited', 'parallel', 'limited', 'no gain'],
};

/**
 * Whether an outcome is what the entry lets one expect.
 *
 * @param {Expected} expected
 * @param {Outcome} outcome
 */
export function agrees(expected, outcome) {
  return fitting[expected].includes(outcome);
}
