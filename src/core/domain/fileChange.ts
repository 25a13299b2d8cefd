/** What happened to a file on disk: another text was written to it, or it came or went, and with it what imports lead to. */
export type FileChange = 'written' | 'came-or-went';
