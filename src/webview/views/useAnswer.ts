import { useMemo } from 'preact/hooks';
import type { BreakEven, Outlook } from '../../core/domain/prediction';
import { validateScenario } from '../../core/simulator/validateScenario';
import { findInputProblem } from '../inputs/inputField';
import { inputFields } from '../inputs/inputFields';
import type { Setup } from '../inputs/setup';
import { applyWhatIfs } from '../inputs/whatIf';
import type { Model } from '../model';
import type { SimulatorState } from '../state/simulatorState';
import { groundSetup, trialSetup } from '../state/trialSetup';
import { useBreakEvens } from './useBreakEvens';
import { useOutlook, type OutlookState } from './useOutlook';

/** What the page answers to the state's subject. */
export interface Answer {
  /** What the inputs go back to. */
  readonly ground: Setup;
  /** What the inputs show. */
  readonly shown: Setup;
  /** What was simulated: also with what is thought away; `undefined` while there is no answer. */
  readonly asked: Setup | undefined;
  readonly outlook: Outlook | undefined;
  readonly breakEvens: readonly BreakEven[];
  /** What stands in the way of an answer, in sentences. */
  readonly troubles: readonly string[];
}

/** Simulates what the state says; `undefined` while there is no subject. */
export function useAnswer(state: SimulatorState, model: Model): Answer | undefined {
  const { subject, machine, overrides, choices, times, whatIfs, runs, trouble } = state;
  const setups = useMemo(() => {
    if (subject === undefined) return undefined;
    const trial = { machine, overrides, choices, times, whatIfs, runs };
    const shown = trialSetup(subject, trial);
    const problems = findProblems(shown);
    return { ground: groundSetup(subject, trial), shown, problems, asked: problems.length === 0 ? applyWhatIfs(shown, whatIfs) : undefined };
  }, [subject, machine, overrides, choices, times, whatIfs, runs]);
  const answer = useOutlook(setups?.asked, model);
  const breakEvens = useBreakEvens(setups?.asked, model);
  if (setups === undefined) return undefined;
  const { ground, shown, problems } = setups;
  return {
    ground, shown, breakEvens,
    asked: answer.kind === 'ready' ? answer.setup : undefined,
    outlook: answer.kind === 'ready' ? answer.outlook : undefined,
    troubles: [...(trouble === undefined ? [] : [trouble]), ...describeTrouble(answer, problems)],
  };
}

function findProblems(setup: Setup): readonly string[] {
  const problems = inputFields.flatMap((field) => {
    const input = field.read(setup);
    return input === undefined ? [] : findInputProblem(field, input.value) ?? [];
  });
  // The model knows what no single field does: whether the numbers fit together.
  return problems.length > 0 ? problems : [validateScenario(setup.scenario) ?? []].flat();
}

function describeTrouble(answer: OutlookState, problems: readonly string[]): readonly string[] {
  if (problems.length > 0) return [`${problems.join(' ')} Enter a value below to simulate.`];
  return answer.kind === 'failed' ? [`The simulation failed: ${answer.reason} Change an input, or report this as a bug.`] : [];
}
