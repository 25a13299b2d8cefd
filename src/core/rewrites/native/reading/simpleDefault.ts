/** Whether a default means the same wherever it stands. */
export function isSimpleDefault(text: string): boolean {
  return /^(-?\s*[\d._]+(e[+-]?\d+)?|True|False|None)$/i.test(text);
}
