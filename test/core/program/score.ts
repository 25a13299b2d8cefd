/** A function that holds the GIL for some milliseconds, with or without an argument. */
export const score = `
def score(row=1):
    total = 0
    for i in range(100_000):
        total += i * row
    return total
`;
