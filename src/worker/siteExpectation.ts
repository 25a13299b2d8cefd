import type { Calibration } from '../core/domain/calibration';
import type { StrategyId } from '../core/domain/prediction';
import type { Site } from '../core/domain/site';
import { simulate } from '../core/simulator/simulate';
import { validateScenario } from '../core/simulator/validateScenario';
import type { SiteExpectation } from '../protocol/worker';

/** Remembers what the simulator said: sites with the same numbers, and files read again, cost nothing. */
export interface Expectations {
  /** @returns `undefined` for a site of which too little is known to predict anything. */
  expect(site: Site, calibration: Calibration): SiteExpectation | undefined;
  /** To be called when the calibration changes. */
  clear(): void;
}

/** More than the sites of any project that a person edits at once. */
const mostRemembered = 2000;

/** Predictions for sites, each scenario simulated once. */
export function createExpectations(): Expectations {
  const known = new Map<string, Omit<SiteExpectation, 'siteId'>>();
  return {
    expect(site, calibration) {
      if (site.verdict === 'unknown' || site.multiplicity === 'single' || validateScenario(site.scenario) !== undefined) return undefined;
      const key = `${calibration.measuredOn} ${JSON.stringify(site.scenario)}`;
      const outlook = known.get(key) ?? condense(site, calibration);
      if (known.size >= mostRemembered) known.clear();
      known.set(key, outlook);
      return { siteId: site.id, ...outlook };
    },
    clear() { known.clear(); },
  };
}

/** A lens and a hover have room for what a person would consider first. */
const told: readonly StrategyId[] = ['threads', 'processes', 'interpreters', 'free-threaded', 'native'];

function condense({ scenario }: Site, calibration: Calibration): Omit<SiteExpectation, 'siteId'> {
  const outlook = simulate(scenario, calibration, { strategies: told });
  return {
    cores: scenario.cores.value,
    speedups: outlook.predictions.map(({ strategy, speedup, requires }) => ({ strategy, speedup, requires })),
    advice: outlook.advice,
    measuredOn: calibration.measuredOn,
  };
}
