import type { Cancellation } from '../domain/cancellation';
import { defaultInterpreter } from '../domain/interpreter';
import type { FileReport } from '../domain/fileReport';
import type { Finding } from '../domain/finding';
import type { Site } from '../domain/site';
import { libraries } from '../knowledge/index';
import { createKnowledge } from '../knowledge/knowledgeBase';
import { createEvaluator } from '../program/createEvaluator';
import { createProfiler } from '../program/createProfiler';
import { judgeSites, type JudgedFile } from '../program/judgeSites';
import type { Profiler } from '../program/profile';
import { createParser } from '../python/parser';
import { rewrites } from '../rewrites/index';
import type { RuleContext } from '../rules/rule';
import { rules } from '../rules/index';
import { createLoadedProgram } from './loadedProgram';
import { mayHoldSite } from './mayHoldSite';
import type { Ports } from './ports';
import type { GilsightService, Settings } from './service';
import { withoutSuppressed } from './suppressions';

/** After so many rounds of fetching what was asked for, the rest stays unknown. */
const maximumRounds = 25;

/** The engine. Plain construction in the order of the data's flow. */
export async function createService({ files, log, wasm }: Ports): Promise<GilsightService> {
  const parser = await createParser(wasm.runtime, wasm.python);
  const overlays = new Map<string, string>();
  let settings: Settings = { interpreter: undefined, cores: 4 };
  let loaded = load();
  let profiler = newProfiler();
  const reports = new Map<string, FileReport>();

  function load() {
    const knowledge = createKnowledge(libraries, settings.interpreter ?? defaultInterpreter);
    return createLoadedProgram({ files, log, parser, knowledge, overlays });
  }

  /** What the analysis remembers rests on the files as they were read: a changed one starts it afresh. */
  function newProfiler(): Profiler {
    return createProfiler(createEvaluator(loaded.program));
  }

  async function judge(path: string, cancellation: Cancellation): Promise<JudgedFile | undefined> {
    const facts = await loaded.facts(path);
    if (!facts) return { sites: [], heat: [] };
    for (let round = 0; ; round++) {
      const judged = judgeSites(profiler, facts, settings.cores);
      if (!loaded.lacksSomething || round >= maximumRounds) return judged;
      await loaded.load();
      if (cancellation.isCancelled) return undefined;
    }
  }

  async function analyse(path: string, cancellation: Cancellation): Promise<FileReport | undefined> {
    const known = reports.get(path);
    if (known) return known;
    const source = await loaded.text(path);
    if (cancellation.isCancelled) return undefined;
    if ('reason' in source) return remember(emptyReport(path, source.reason));
    if (!mayHoldSite(source.text)) return remember(emptyReport(path, undefined));
    const judged = await judge(path, cancellation);
    if (!judged) return undefined;
    const pragmas = (await loaded.facts(path))?.pragmas ?? [];
    const findings = withoutSuppressed(findAll(judged.sites), pragmas, source.text);
    const report = { path, ...judged, findings, skipped: undefined };
    return remember(report);
  }

  function remember(report: FileReport): FileReport {
    reports.set(report.path, report);
    return report;
  }

  function findAll(sites: readonly Site[]): readonly Finding[] {
    const context: RuleContext = { sites, interpreter: settings.interpreter ?? defaultInterpreter };
    return sites.flatMap((site) => rules.flatMap((rule) => {
      try {
        return rule.check(site, context) ?? [];
      } catch (error) {
        log.warn(`The rule ${rule.id} failed at ${site.path}:${String(site.range.start.line + 1)}: ${String(error)}`);
        return [];
      }
    }));
  }

  function dependents(path: string): readonly string[] {
    return [...reports.keys()].filter((reported) => reported !== path && loaded.filesBehind(reported).has(path));
  }

  function forgetReports(path: string): void {
    for (const dependent of [path, ...dependents(path)]) reports.delete(dependent);
    profiler = newProfiler();
  }

  return {
    setText(path, text) {
      if (text === undefined) overlays.delete(path);
      else overlays.set(path, text);
      loaded.forgetText(path);
      forgetReports(path);
    },
    fileChanged(path) {
      loaded.forgetFile(path);
      reports.clear();
      profiler = newProfiler();
    },
    setSettings(next) {
      settings = next;
      loaded = load();
      reports.clear();
      profiler = newProfiler();
    },
    analyse,
    async proposeRewrites(path, siteId) {
      const report = await analyse(path, { isCancelled: false });
      const site = report?.sites.find((each) => each.id === siteId);
      const facts = await loaded.facts(path);
      const source = await loaded.text(path);
      if (!report || !site || !facts || !('text' in source)) return [];
      const interpreter = settings.interpreter ?? defaultInterpreter;
      return rewrites.flatMap((rewrite) => rewrite.propose({ site, facts, text: source.text, sites: report.sites, interpreter }) ?? []);
    },
    dependents,
    dispose() {
      parser.dispose();
    },
  };
}

function emptyReport(path: string, skipped: string | undefined): FileReport {
  return { path, findings: [], sites: [], heat: [], skipped };
}
