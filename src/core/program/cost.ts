/**
 * Seconds as a polynomial: entry `d` belongs to work inside `d` nested loops of unknown length.
 *
 * Unknown trip counts are guessed (see `tripCount.ts`) and the guess stands in the entry already;
 * {@link evaluateCost} then asks what would follow if every guess were off by a factor.
 */
export type Polynomial = readonly number[];

/** What a piece of code costs, by what happens to the GIL meanwhile. */
export interface Cost {
  readonly held: Polynomial;
  readonly released: Polynomial;
  /**
   * Computing on arrays of unknown size, with the GIL released if they are large. Inside a loop in
   * Python they hardly are; see {@link ofSmallArrays}.
   */
  readonly arrays: Polynomial;
  /** The same where the GIL is held whatever their size. */
  readonly heldArrays: Polynomial;
  /**
   * Networks that compute on a batch of unknown size, with the GIL released if it is large. What is asked
   * for each step of an environment hardly is; see {@link ofSingleStates}.
   */
  readonly networks: Polynomial;
  /** Blocked on the world outside. */
  readonly waiting: Polynomial;
  /** Blocked on another thread of the program: a queue, a lock, an event. */
  readonly idle: Polynomial;
  readonly unknown: Polynomial;
  /** The same of what computes on arrays: it is in question as far as the computing is. */
  readonly unknownArrays: Polynomial;
  /** The same of networks: how small they are does not say what is not known of them, but what it can cost. */
  readonly unknownNetworks: Polynomial;
  /** How long the unknown calls that may be requests would wait if they were; no part of the whole. */
  readonly asking: Polynomial;
}

/** A cost in plain seconds, for one guess of all unknown trip counts; what is held on arrays is held, and what networks compute released. */
export type CostSeconds = Readonly<Record<keyof Cost, number>>;

/** What does nothing. */
export const noCost: Cost = { held: [], released: [], arrays: [], heldArrays: [], networks: [], waiting: [], idle: [], unknown: [], unknownArrays: [], unknownNetworks: [], asking: [] };

/** Deeper nests of unknown loops are counted as this deep. */
const maximumDegree = 6;

/** Seconds that are spent in one way, in no loop. */
export function costOf(part: keyof Cost, seconds: number): Cost {
  return { ...noCost, [part]: [seconds] };
}

/** The cost of several pieces, one after the other. */
export function addCosts(costs: readonly Cost[]): Cost {
  return mapParts((part) => costs.reduce<Polynomial>((sum, cost) => addPolynomials(sum, cost[part]), []));
}

/** The cost times a known factor. */
export function scaleCost(cost: Cost, factor: number): Cost {
  return factor === 1 ? cost : mapParts((part) => times(cost[part], factor));
}

/**
 * The cost inside a loop that runs about `guess` times. How often it runs is the same for all that
 * stands in it, so the shares of its parts stay what they are in one round.
 */
export function loopCost(cost: Cost, guess: number): Cost {
  const rounds = believedRounds(cost, guess);
  return mapParts((part) => shift(cost[part], rounds));
}

/**
 * The cost of the same code on small arrays, for code that a Python loop runs over and over: a call then
 * spends a few per cent of what it would on the 100,000 elements that the knowledge base has in mind, and the
 * GIL, where it is let go of at all, is back before another thread has it. Of loops over sums, roots and
 * choices two threads were measured (NumPy 2, CPython 3.12) to get through 1.0 times as much as one with 300
 * elements, half of it with 1,000 to 10,000, and 1.3 times as much with 30,000. That they are small is in
 * some doubt.
 */
export function ofSmallArrays(cost: Cost): Cost {
  if (cost.arrays.length + cost.heldArrays.length + cost.unknownArrays.length === 0) return cost;
  // What is left stays in question: a loop around the loop makes the arrays smaller still.
  return {
    ...cost,
    arrays: times(cost.arrays, 0.004),
    held: addPolynomials(cost.held, times(cost.arrays, 0.021)),
    heldArrays: times(cost.heldArrays, 0.01),
    unknownArrays: addPolynomials(times(cost.unknownArrays, 0.025), times(cost.arrays, 0.004)),
  };
}

/**
 * The cost of the same code where networks are asked for a single state at a time: a call then spends about
 * a tenth of what it would on a batch, nearly all of it in the Python between the kernels. That there is
 * Python between them is in less doubt than what a kernel does with the GIL, as of all that holds.
 */
export function ofSingleStates(cost: Cost): Cost {
  return ofSmallNetworks(cost, { released: 0.02, held: 0.08, unknown: 0.03 });
}

/**
 * The cost of the same code where networks learn from one episode of an environment: from some hundred states
 * rather than from the samples of a whole training, in a few batches with Python between them.
 */
export function ofEpisodes(cost: Cost): Cost {
  return ofSmallNetworks(cost, { released: 0.08, held: 0.02, unknown: 0.1 });
}

/** The parts of what networks compute that are left if they are small. */
function ofSmallNetworks(cost: Cost, share: { readonly released: number; readonly held: number; readonly unknown: number }): Cost {
  if (cost.networks.length + cost.unknownNetworks.length === 0) return cost;
  return { ...cost, networks: times(cost.networks, share.released), held: addPolynomials(cost.held, times(cost.networks, share.held)), unknownNetworks: times(cost.unknownNetworks, share.unknown) };
}

/** All of a cost as one part, for compiled code: so much faster, and with the GIL or without it. */
export function compiledCost(cost: Cost, part: 'held' | 'released', factor: number): Cost {
  const all = [cost.held, cost.released, cost.arrays, cost.heldArrays, cost.networks, cost.waiting, cost.idle].reduce(addPolynomials, []);
  return { ...noCost, [part]: times(all, factor) };
}

/** The cost where whatever computes keeps all the others from computing: greenlets share one thread. */
export function onOneThread(cost: Cost): Cost {
  return { ...cost, held: [cost.held, cost.released, cost.arrays, cost.heldArrays, cost.networks].reduce(addPolynomials, []), released: [], arrays: [], heldArrays: [], networks: [] };
}

/**
 * @param scale - By how much every guessed trip count is off: 1 as guessed, 10 ten times as many.
 */
export function evaluateCost(cost: Cost, scale: number): CostSeconds {
  return evaluateParts(cost, scale === 1 ? asGuessed : degrees.map((degree) => scale ** spread(degree)));
}

/** All seconds of a cost, as guessed, whatever passes in them. */
export function wholeSeconds(cost: Cost): number {
  const { held, released, arrays, waiting, idle, unknown } = evaluateCost(cost, 1);
  return held + released + arrays + waiting + idle + unknown;
}

/** The cost where every guess of a nest is off by the factor, and so are the guessed sizes of arrays. */
export function evaluateEachGuess(cost: Cost, scale: number): CostSeconds {
  const seconds = evaluateParts(cost, degrees.map((degree) => scale ** degree));
  return { ...seconds, arrays: seconds.arrays * scale, held: seconds.held - seconds.heldArrays * (1 - scale), heldArrays: seconds.heldArrays * scale };
}

/** How deep a nest of guessed loops can be; every polynomial has an entry for some of these. */
const degrees = Array.from({ length: maximumDegree + 1 }, (_, degree) => degree);

/** No nest is off. */
const asGuessed = degrees.map(() => 1);

/** @param factors - By how much nests of so many guessed loops are off. */
function evaluateParts(cost: Cost, factors: readonly number[]): CostSeconds {
  const sum = (part: keyof Cost) => sumOf(cost[part], factors);
  const [held, heldArrays, released, networks, arrays] = [sum('held'), sum('heldArrays'), sum('released'), sum('networks'), sum('arrays')];
  const [waiting, idle, unknown, unknownArrays, unknownNetworks] = [sum('waiting'), sum('idle'), sum('unknown'), sum('unknownArrays'), sum('unknownNetworks')];
  // All parts are cut alike, so that their shares stay what they are.
  const cut = Math.min(1, maximumSeconds / Math.max(held, heldArrays, released, networks, arrays, waiting, idle, unknown, unknownArrays, unknownNetworks));
  return {
    held: (held + heldArrays) * cut,
    heldArrays: heldArrays * cut,
    released: (released + networks) * cut,
    networks: networks * cut,
    arrays: arrays * cut,
    waiting: waiting * cut,
    idle: idle * cut,
    unknown: (unknown + unknownArrays + unknownNetworks) * cut,
    unknownArrays: unknownArrays * cut,
    unknownNetworks: unknownNetworks * cut,
    asking: Math.min(maximumSeconds, sum('asking') * cut),
  };
}

function sumOf(polynomial: Polynomial, factors: readonly number[]): number {
  let sum = 0;
  for (let degree = 0; degree < polynomial.length; degree++) sum += (polynomial[degree] ?? 0) * (factors[degree] ?? 0);
  return Math.min(Number.MAX_VALUE, sum);
}

function mapParts(make: (part: keyof Cost) => Polynomial): Cost {
  return { held: make('held'), released: make('released'), arrays: make('arrays'), heldArrays: make('heldArrays'), networks: make('networks'), waiting: make('waiting'), idle: make('idle'), unknown: make('unknown'), unknownArrays: make('unknownArrays'), unknownNetworks: make('unknownNetworks'), asking: make('asking') };
}

function times(polynomial: Polynomial, factor: number): Polynomial {
  return polynomial.map((value) => value * factor);
}

function addPolynomials(a: Polynomial, b: Polynomial): Polynomial {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return long.map((value, degree) => value + (short[degree] ?? 0));
}

/**
 * How much of a guess is believed for a loop around this many loops of unknown length. Loops are
 * long one at a time: the table with a thousand rows has ten columns, and each cell few values.
 */
const belief = [1, 0.3, 0.1, 0.03];

/** How often a loop is believed to run: each piece of its body, nested as deep as it is, weighs by what it costs. */
function believedRounds(cost: Cost, guess: number): number {
  let [total, believed] = [0, 0];
  for (const part of partsOfWhole) {
    cost[part].forEach((seconds, degree) => {
      total += seconds;
      believed += seconds * Math.max(2, guess * (belief[degree] ?? 0.02));
    });
  }
  return total > 0 ? believed / total : guess;
}

/** The cost of what stands in no loop whose length is guessed. */
export function withoutGuesses(cost: Cost): Cost {
  return mapParts((part) => cost[part].slice(0, 1));
}

/** Whether a cost hangs on no trip count that is guessed. */
export function isExact(cost: Cost): boolean {
  return partsOfWhole.every((part) => cost[part].length <= 1);
}

/** All parts but {@link Cost.asking}, which is none of the whole. */
const partsOfWhole = ['held', 'released', 'arrays', 'heldArrays', 'networks', 'waiting', 'idle', 'unknown', 'unknownArrays', 'unknownNetworks'] as const satisfies readonly (keyof Cost)[];

function shift(polynomial: Polynomial, rounds: number): Polynomial {
  if (polynomial.length === 0) return polynomial;
  const scaled = polynomial.map((value) => value * rounds);
  if (scaled.length <= maximumDegree) return [0, ...scaled];
  const last = scaled.length - 1;
  return scaled.map((value, degree) => (degree === 0 ? 0 : (scaled[degree - 1] ?? 0) + (degree === last ? value : 0)));
}

/** Capped: costs beyond a year say nothing more. */
const maximumSeconds = 3e7;

/** Guesses of nested loops are hardly all wrong in the same direction: each further one adds a third of its own. */
function spread(degree: number): number {
  return degree <= 1 ? degree : 1 + 0.3 * (degree - 1);
}
