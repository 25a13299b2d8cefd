import { readFileSync } from 'node:fs';

/** As esbuild's text loader does: a tree-sitter query is its text. */
export const scmAsText = {
  name: 'scm-as-text',
  load: (id: string): string | undefined => (id.endsWith('.scm') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : undefined),
};
