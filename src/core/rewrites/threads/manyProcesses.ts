import type { Site } from '../../domain/site';
import { isLoop } from '../../python/loop';
import { assumes, type Objection } from '../objection';
import type { ThreadMaking } from './thread';

/** So many processes at once are no burden for any machine; threads weigh less. */
const fewProcesses = 64;

/** Each thread becomes a process of its own, however many there are. */
export function manyProcesses({ multiplicity, scenario: { tasks } }: Site, making: ThreadMaking, isBesideOthers: boolean): readonly Objection[] {
  if (multiplicity === 'single' || (isBesideOthers && !making.around.some(isLoop))) return [];
  if (tasks.origin === 'default') return [assumes('no more than a few dozen are started at once')];
  return tasks.value > fewProcesses ? [assumes(`the machine can bear ${String(Math.round(tasks.value))} processes at once`)] : [];
}
