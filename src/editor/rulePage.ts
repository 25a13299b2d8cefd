/**
 * Where the page of a rule is to be read.
 *
 * @param manifest - The extension's package.json.
 */
export function rulePageOf(manifest: unknown, rule: string): string {
  return `${repositoryOf(manifest)}/blob/main/docs/rules/${encodeURIComponent(rule)}.md`;
}

function repositoryOf(manifest: unknown): string {
  const homepage = typeof manifest === 'object' && manifest !== null && 'homepage' in manifest ? manifest.homepage : undefined;
  if (typeof homepage !== 'string') throw new Error('package.json has no homepage.');
  return homepage.replace(/[#?].*$/, '').replace(/\/$/, '');
}
