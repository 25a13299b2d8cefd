import type { Activity, Prediction } from '../../core/domain/prediction';
import { breakdownParts } from '../activityLook';
import { formatSeconds } from '../quantities/formatQuantity';
import type { StrategyLook } from '../strategyLook';
import { strategyLooks } from '../strategyLook';
import { activitiesAt, holdingActivities } from './handOvers';

/** What a lane is called: lane 0 is the parent, which hands the tasks out. */
export function laneName(lane: number): string {
  return lane === 0 ? 'Parent' : `Worker ${lane}`;
}

/** A moment of the timeline in a sentence: "At 12 ms, Worker 2 holds the GIL; Worker 1 waits for it." */
export function describeMoment({ timeline, strategy }: Prediction, seconds: number): string {
  const activities = [...activitiesAt(timeline, seconds)].sort(([a], [b]) => a - b);
  const when = `At ${formatSeconds(seconds)}`;
  if (activities.length === 0) return `${when} nothing runs.`;
  // In the order of the legend, so that the holder of the GIL comes first.
  const clauses = breakdownParts.flatMap((part) => {
    const lanes = activities.filter(([, activity]) => activity === part).map(([lane]) => laneName(lane));
    if (part === 'idle' || lanes.length === 0) return [];
    const [one, many] = phrases(part, strategyLooks[strategy].gil);
    return [`${list(lanes)} ${lanes.length === 1 ? one : many}`];
  });
  return `${when}, ${clauses.join('; ')}.`;
}

/** What is said of one lane, and of several. */
function phrases(activity: Activity, gil: StrategyLook['gil']): readonly [string, string] {
  if (gil === 'shared' && activity === 'held') return ['holds the GIL', 'hold the GIL'];
  const [one, many] = phrasesOfItsOwn(activity, gil);
  return gil === 'shared' && holdingActivities.includes(activity) ? [`${one}, holding the GIL`, `${many}, holding the GIL`] : [one, many];
}

function phrasesOfItsOwn(activity: Activity, gil: StrategyLook['gil']): readonly [string, string] {
  switch (activity) {
    case 'held': return gil === 'each' ? ['runs, with a GIL of its own', 'run, each with a GIL of its own'] : ['runs Python', 'run Python'];
    case 'gil-wait': return ['waits for the GIL', 'wait for the GIL'];
    case 'released': return ['computes with the GIL released', 'compute with the GIL released'];
    case 'waiting': return ['waits for I/O', 'wait for I/O'];
    case 'native': return ['runs native code', 'run native code'];
    case 'start': return ['is busy with start-up', 'are busy with start-up'];
    case 'dispatch': return ['is busy with dispatch', 'are busy with dispatch'];
    case 'pickle': return ['pickles', 'pickle'];
  }
}

/** "A", "A and B", "A, B and 7 more". */
function list(names: readonly string[]): string {
  const [first = '', second = '', ...rest] = names;
  if (names.length <= 1) return first;
  if (names.length === 2) return `${first} and ${second}`;
  return rest.length === 1 ? `${first}, ${second} and ${rest[0] ?? ''}` : `${first}, ${second} and ${rest.length} more`;
}
