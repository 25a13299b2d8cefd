import { expect } from 'vitest';
import type { FileReport } from '../../src/core/domain/fileReport';
import type { Site } from '../../src/core/domain/site';
import { analyse } from './analyse';

/** A program in which each line that holds spawn sites says so in a comment; see {@link expectSites}. */
export type AnnotatedSources = string | Readonly<Record<string, string>>;

/**
 * Checks that the sites of a program are the ones that its comments foretell, and no others:
 *
 *     threading.Thread(target=score).start()  #> threading.Thread: score, serialised, single, unknown, high
 *
 * The comment says API, target, verdict, multiplicity, purpose and confidence; where the target is
 * defined, if that is another file; and the finding, if there is one. The engine reads the text without it.
 *
 * @param sources - One file, or several by path.
 */
export async function expectSites(sources: AnnotatedSources): Promise<void> {
  const given = typeof sources === 'string' ? { 'main.py': sources } : sources;
  // A template literal begins on the line after its quote.
  const files = Object.fromEntries(Object.entries(given).map(([path, text]) => [path, text.replace(/^\n/, '')]));
  const plain = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll(/ *#>.*/g, '')]));
  const reports = await analyse(plain);
  const annotated = Object.fromEntries(Object.entries(plain).map(([path, text]) => [path, annotate(text, reports[path])]));
  expect(annotated).toEqual(files);
}

function annotate(text: string, report: FileReport | undefined): string {
  return text.split('\n').map((line, number) => {
    const sites = report?.sites.filter((site) => site.range.start.line === number) ?? [];
    return sites.length === 0 ? line : `${line}  #> ${sites.map((site) => describeSite(site, report)).join(' & ')}`;
  }).join('\n');
}

function describeSite(site: Site, report: FileReport | undefined): string {
  const definition = site.targetDefinition;
  const place = definition && definition.path !== site.path ? ` (${definition.path}:${String(definition.range.start.line + 1)})` : '';
  const findings = report?.findings.filter((finding) => finding.siteId === site.id).map((finding) => ` => ${finding.severity} ${finding.rule}`) ?? [];
  return `${site.api}: ${site.target}${place}, ${site.verdict}, ${site.multiplicity}, ${site.purpose}, ${site.confidence}${findings.join('')}`;
}
