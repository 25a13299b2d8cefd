/**
 * Waits for something to become true, and gives it to the caller.
 *
 * @param claim - What is waited for, as a sentence to stand in the error: "the file has findings".
 * @param look - Gives the wanted value, or `undefined` while there is none.
 */
export async function until<T>(claim: string, look: () => T | undefined | Promise<T | undefined>, timeoutSeconds = 20): Promise<T> {
  const deadline = Date.now() + timeoutSeconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutSeconds} seconds in vain until ${claim}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
