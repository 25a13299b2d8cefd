import { useEffect, useState } from 'preact/hooks';
import type { BreakEven } from '../../core/domain/prediction';
import type { Setup } from '../inputs/setup';
import type { Model } from '../model';
import { strategyIds } from '../strategyLook';

/** They take several times as long as the rest of the page: a slider that is dragged does not wait for them. */
const restMilliseconds = 250;

/** From which length of a task on each strategy pays off; those of an earlier setup until the new ones are found. */
export function useBreakEvens(setup: Setup | undefined, { findBreakEvens }: Pick<Model, 'findBreakEvens'>): readonly BreakEven[] {
  const [found, setFound] = useState<readonly BreakEven[]>([]);
  useEffect(() => {
    if (setup === undefined) {
      setFound([]);
      return;
    }
    // One strategy at a time, so that keys and clicks have their turn in between.
    const remaining = strategyIds.filter((id) => id !== 'sequential');
    const gathered: BreakEven[] = [];
    const step = () => {
      const next = remaining.shift();
      if (next === undefined) {
        setFound(gathered);
        return;
      }
      gathered.push(...tryToFind(setup, next));
      timer = setTimeout(step, 0);
    };
    const tryToFind = ({ scenario, calibration }: Setup, strategy: BreakEven['strategy']): readonly BreakEven[] => {
      try {
        return findBreakEvens(scenario, calibration, [strategy]);
      } catch (error) {
        // An edge: the rest of the page answers all the same.
        console.error(error);
        return [];
      }
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    timer = setTimeout(step, restMilliseconds);
    return () => { clearTimeout(timer); };
  }, [setup, findBreakEvens]);
  return found;
}
