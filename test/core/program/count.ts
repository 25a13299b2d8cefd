/** A function that holds the GIL for about a second, whatever it is given. */
export const count = `
def count(n=1_000_000):
    total = 0
    for i in range(10_000_000):
        total += i % 7
    return total
`;
