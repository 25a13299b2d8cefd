const centre = {
  top: [-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239],
  bottom: [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1],
};
const tail = {
  top: [-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783],
  bottom: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1],
};

/** Value of the polynomial with these coefficients, highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

/**
 * The value below which a standard normal number falls with this probability.
 *
 * P. J. Acklam's rational approximation; its relative error is below 1.2e-9.
 *
 * @param probability - Between 0 and 1, both exclusive.
 */
export function normalQuantile(probability: number): number {
  const fromEdge = Math.min(probability, 1 - probability);
  if (fromEdge < 0.02425) {
    const x = Math.sqrt(-2 * Math.log(fromEdge));
    const value = polynomial(tail.top, x) / polynomial(tail.bottom, x);
    return probability < 0.5 ? value : -value;
  }
  const x = probability - 0.5;
  return (x * polynomial(centre.top, x * x)) / polynomial(centre.bottom, x * x);
}
