/**
 * How much is in a text that is read as a whole: a file of everyday size, such as the seconds of
 * reading one in the knowledge base have in mind.
 */
export const longText = { lines: 1000, words: 7000, characters: 40_000 } as const;
