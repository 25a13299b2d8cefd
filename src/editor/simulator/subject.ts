import type { Calibration } from '../../core/domain/calibration';
import type { Site } from '../../core/domain/site';
import type { SimulatorSubject } from '../../protocol/simulatorView';
import { onOneLine } from '../wording/markdown';
import { placeLabel } from '../wording/siteHover';
import { exampleScenario } from './exampleScenario';
import { isRecord } from './isRecord';

/** The simulator's subject for a site. */
export function subjectOfSite(site: Site, calibration: Calibration): SimulatorSubject {
  return {
    title: onOneLine(`${placeLabel(site)} · ${site.api} → ${site.target}`),
    path: site.path,
    line: site.range.start.line,
    scenario: site.scenario,
    calibration,
  };
}

/** The simulator's subject when there is no site to speak of. */
export function exampleSubject(cores: number, calibration: Calibration): SimulatorSubject {
  return { title: '', path: undefined, line: undefined, scenario: exampleScenario(cores), calibration };
}

/**
 * The subject in what the page kept over a reload, which may be anything.
 *
 * Only its outline is looked at: the page reads the numbers itself and says so when it cannot.
 */
export function readSavedSubject(state: unknown): SimulatorSubject | undefined {
  if (!isRecord(state) || !isRecord(state.subject)) return undefined;
  const { title, path, line, scenario, calibration } = state.subject;
  if (typeof title !== 'string' || !isRecord(scenario) || !isRecord(calibration)) return undefined;
  const isPlace = typeof path === 'string' && typeof line === 'number' && Number.isSafeInteger(line) && line >= 0;
  return {
    title,
    path: isPlace ? path : undefined,
    line: isPlace ? line : undefined,
    // Holds as far as anybody here looks: both are handed back to the page, which checks them.
    scenario: scenario as unknown as SimulatorSubject['scenario'],
    calibration: calibration as unknown as SimulatorSubject['calibration'],
  };
}
