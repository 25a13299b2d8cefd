import type { ExternalMeaning, NumberMeaning } from './meaning';

const constants = /^(math|cmath|numpy)\.(pi|e|tau|inf|nan|euler_gamma)$/;

/**
 * What a name of a library stands for: `numpy.pi` is a number, anything else is what the knowledge base says of it.
 * How large the number is does not matter, and no loop should be believed to run infinitely often for it.
 *
 * @param name - Canonical: `numpy.pi`.
 */
export function inLibrary(name: string): ExternalMeaning | NumberMeaning {
  return constants.test(name) ? { kind: 'number', value: undefined } : { kind: 'external', name, self: undefined };
}
