import type { Location } from '../../domain/position';
import type { Evaluator } from '../evaluator';
import type { FunctionMeaning } from '../meaning';
import type { SpawnCall } from '../spawnCall';

/** A target by its name, and where it stands in the call that hands it over. */
interface AgreedTarget {
  readonly call: string;
  readonly location: Location;
}

/**
 * The target of a spawn whose targets are all functions of a kind.
 *
 * @param nameOf - The name of a function that is of the kind, and nothing for another.
 */
export function agreedTarget(evaluator: Evaluator, { call, frame, targets }: SpawnCall, nameOf: (target: FunctionMeaning) => string | undefined): AgreedTarget | undefined {
  const names = targets.map((target) => (target.kind === 'function' ? nameOf(target) : undefined));
  const [name] = names;
  if (name === undefined || names.includes(undefined)) return undefined;
  const handed = call.arguments.find(({ value }) => evaluator.meaningsOf(value, frame).some((meaning) => targets.includes(meaning)));
  return { call: name, location: { path: frame.path, range: (handed?.value ?? call).range } };
}
