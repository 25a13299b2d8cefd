import type { Finding } from '../domain/finding';
import type { Range } from '../domain/position';
import type { Interpreter } from '../domain/interpreter';
import type { Site } from '../domain/site';
import type { FileFacts } from '../python/facts';
import { rules } from '../rules/index';
import type { RuleContext } from '../rules/rule';
import type { FileComments } from './comments/comment';
import { commentRules, invalidComment, unusedSuppression } from './comments/commentRules';
import { reachOf, speaksOf } from './comments/reach';
import { withStated } from './comments/statedInputs';
import { suppress } from './comments/suppress';
import type { Log } from './ports';
import { silentRules, withSeverity } from './project/applySettings';
import type { Project } from './project/project';

/** Every rule that can be named in a comment or a setting. */
export const ruleIds: ReadonlySet<string> = new Set([...rules, ...commentRules].map(({ id }) => id));

/** What findings are made from. */
export interface FindingSources {
  readonly facts: FileFacts;
  /** With what is stated of them. */
  readonly sites: readonly Site[];
  readonly comments: FileComments;
  readonly project: Project;
  readonly interpreter: Interpreter;
  readonly log: Log;
}

/** The sites with what comments state of them. */
export function takeStated(sites: readonly Site[], { comments }: FileComments, facts: FileFacts): readonly Site[] {
  const stated = comments.filter((comment) => comment.kind === 'stated');
  if (stated.length === 0) return sites;
  return sites.map((site) => {
    const reach = reachOf(facts, site.range);
    return stated.filter((comment) => speaksOf(comment, reach)).reduce((told, { inputs }) => withStated(told, inputs), site);
  });
}

/** What the rules say of a file, as far as the project and the comments in the file want to hear it. */
export function tellFindings(sources: FindingSources): readonly Finding[] {
  const { facts, comments, project, interpreter } = sources;
  const silent = silentRules(project, facts.path, ruleIds);
  const active = checkRules(sources).filter(({ rule }) => !silent.has(rule));
  const { findings, unused } = suppress(active, comments.comments, facts);
  // On a free-threaded build hardly a rule speaks, and the comment is right on all others.
  const idle = interpreter.isFreeThreaded ? [] : unused.filter(({ id }) => !silent.has(id) && id !== unusedSuppression.id);
  const about = [
    ...idle.map(({ id, range }) => commentFinding(facts.path, unusedSuppression.id, range, `No finding of \`${id}\` is left here to ignore, so the comment can go.`)),
    ...[...comments.problems, ...speechless(sources)].map(({ range, message }) => commentFinding(facts.path, invalidComment.id, range, message)),
  ].filter(({ rule }) => !silent.has(rule));
  return [...findings, ...suppress(about, comments.comments, facts).findings].map((finding) => withSeverity(project, finding));
}

function checkRules({ sites, interpreter, log }: FindingSources): readonly Finding[] {
  const context: RuleContext = { sites, interpreter };
  return sites.flatMap((site) => rules.flatMap((rule) => {
    try {
      return rule.check(site, context) ?? [];
    } catch (error) {
      log.warn(`The rule ${rule.id} failed at ${site.path}:${String(site.range.start.line + 1)}: ${String(error)}`);
      return [];
    }
  }));
}

/** Comments that state numbers where there is no site. */
function speechless({ facts, sites, comments }: FindingSources) {
  const stated = comments.comments.filter((comment) => comment.kind === 'stated');
  const reaches = stated.length === 0 ? [] : sites.map(({ range }) => reachOf(facts, range));
  return stated.filter((comment) => !reaches.some((reach) => speaksOf(comment, reach)))
    .map(({ range }) => ({ range, message: 'No work is handed over here, so there is nothing for these numbers to speak of.' }));
}

function commentFinding(path: string, rule: string, range: Range, message: string): Finding {
  const severity = rule === unusedSuppression.id ? 'information' : 'warning';
  return { rule, severity, path, range, message, confidence: 'high', evidence: [], siteId: undefined };
}
