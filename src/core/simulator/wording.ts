/** A duration for a sentence, in two digits and the unit that suits it: "1.8 ms", "12 s". */
export function saySeconds(seconds: number): string {
  if (seconds >= 7200) return `${sayNumber(seconds / 3600)} h`;
  if (seconds >= 120) return `${sayNumber(seconds / 60)} min`;
  if (seconds >= 1) return `${sayNumber(seconds)} s`;
  if (seconds >= 1e-3) return `${sayNumber(seconds * 1e3)} ms`;
  return `${sayNumber(seconds * 1e6)} µs`;
}

/** "1.9×", "14×", "0.4×". */
export function sayFactor(factor: number): string {
  return `${factor < 10 ? factor.toFixed(factor < 0.1 ? 2 : 1) : sayNumber(factor)}×`;
}

/** "7 %", "less than 1 %". */
export function sayPercent(share: number): string {
  if (share > 0 && share < 0.01) return 'less than 1 %';
  return `${Math.round(share * 100)} %`;
}

function sayNumber(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}
