import type { Cancellation } from '../domain/cancellation';
import type { FileReport } from '../domain/fileReport';
import type { ImportedLibrary } from '../domain/importedLibrary';
import { hasInterpreterPools, type InterpreterChoice } from '../domain/interpreter';
import { withHazards } from '../hazards/withHazards';
import type { Basis, BasisNotes, TextChange } from '../program/basis';
import { judgeSites, type JudgedFile } from '../program/judgeSites';
import { extractFacts } from '../python/extractFacts';
import { createParser } from '../python/parser';
import type { FileFacts } from '../python/facts';
import { rewrites } from '../rewrites/index';
import { chooseInterpreter } from './chooseInterpreter';
import { importedLibraries } from './importedLibraries';
import { readComments } from './comments/readComments';
import { speaksToGilsight } from './comments/speaksToGilsight';
import { mayHoldSite } from './mayHoldSite';
import type { Ports } from './ports';
import { isExcluded, withChosenRules } from './project/applySettings';
import { createProjects, isProjectFile } from './project/createProjects';
import type { Project } from './project/project';
import { readKnowledge } from './project/readKnowledge';
import type { GilsightService, Settings } from './service';
import { ruleIds, takeStated, tellFindings } from './tellFindings';
import { withoutGil } from './withoutGil';
import { createWorkbenches, type Workbench } from './workbenches';

/** After so many rounds of fetching what was asked for, the rest stays unknown. */
const maximumRounds = 25;

/** How one file is judged. */
interface Judging {
  readonly project: Project;
  readonly choice: InterpreterChoice;
  readonly bench: Workbench;
}

/** What a report was made with. */
interface Making {
  readonly judging: Judging;
  /** What its verdicts rest on; nothing where there was nothing to judge. */
  readonly judged: Judged | undefined;
}

interface Judged {
  readonly file: JudgedFile;
  readonly basis: Basis;
  /** Whose note that is: another's means nothing. */
  readonly notes: BasisNotes;
}

/** The engine. Plain construction in the order of the data's flow. */
export async function createService({ files, log, wasm, onProblem = () => undefined }: Ports): Promise<GilsightService> {
  const parser = await createParser(wasm.runtime, wasm.python);
  const overlays = new Map<string, string>();
  const projects = createProjects({ files, ruleIds, onProblem });
  const benches = createWorkbenches({ files, log, parser, overlays });
  const reports = new Map<string, FileReport>();
  /** What each report was made with, remembered when the report is forgotten: so its file is known to be touched. */
  const made = new Map<string, Making>();
  let settings: Settings = { interpreter: undefined, cores: 4 };
  let ownKnowledge = readOwnKnowledge();

  function readOwnKnowledge() {
    const complain = (message: string) => { onProblem({ path: undefined, message }); };
    return settings.knowledge === undefined ? [] : readKnowledge({ complain, source: 'your settings' }, settings.knowledge);
  }

  async function judgingOf(path: string): Promise<Judging> {
    const stated = await projects.of(path);
    const project = settings.rules ? withChosenRules(stated, settings.rules) : stated;
    const choice = chooseInterpreter(settings, project, path);
    // What the project states is the same for everybody who works on it, so it has the last word.
    return { project, choice, bench: benches.of(choice.interpreter, [...ownKnowledge, ...project.settings.knowledge]) };
  }

  async function judge({ bench }: Judging, facts: FileFacts, cancellation: Cancellation): Promise<Judged | undefined> {
    for (let round = 0; ; round++) {
      const { notes } = bench.profiler.evaluator;
      notes.begin();
      const file = judgeSites(bench.profiler, facts, settings.cores);
      const judged = { file, basis: notes.end(), notes };
      if (!bench.loaded.lacksSomething || round >= maximumRounds) return judged;
      await bench.loaded.load();
      if (cancellation.isCancelled) return undefined;
    }
  }

  /** Only looked for where a rewrite may ask: it takes reading all that a file imports. */
  async function librariesBehind(path: string, { loaded }: Workbench): Promise<readonly ImportedLibrary[]> {
    for (let round = 0; ; round++) {
      const found = importedLibraries(loaded.program, path);
      if (!loaded.lacksSomething || round >= maximumRounds) return found;
      await loaded.load();
    }
  }

  async function analyse(path: string, cancellation: Cancellation): Promise<FileReport | undefined> {
    const known = reports.get(path);
    if (known) return known;
    const judging = await judgingOf(path);
    const source = await judging.bench.loaded.text(path);
    if (cancellation.isCancelled) return undefined;
    made.set(path, { judging, judged: undefined });
    if ('reason' in source) return remember(emptyReport(path, source.reason));
    const { loaded } = judging.bench;
    const isWorthwhile = mayHoldSite(source.text) || speaksToGilsight(source.text) || await loaded.usesWrapper(path, source.text);
    const facts = isWorthwhile ? await loaded.facts(path) : undefined;
    if (!facts) return remember({ ...emptyReport(path, undefined), judgedFor: judging.choice });
    try {
      const judged = await judge(judging, facts, cancellation);
      if (!judged) return undefined;
      made.set(path, { judging, judged });
      return remember(report(judging, facts, { judged: judged.file, text: source.text }));
    } catch (error) {
      benches.startAfresh();
      throw error;
    }
  }

  function report({ project, choice }: Judging, facts: FileFacts, { judged, text }: { judged: JudgedFile; text: string }): FileReport {
    const { interpreter } = choice;
    const comments = readComments(facts, text, ruleIds);
    const stated = takeStated(judged.sites, comments, facts);
    const hazardous = withHazards(stated, facts, text);
    const sites = interpreter.isFreeThreaded ? hazardous.map((site) => withoutGil(site, interpreter)) : hazardous;
    const findings = tellFindings({ facts, sites, comments, project, interpreter, log });
    return { path: facts.path, sites, heat: interpreter.isFreeThreaded ? [] : judged.heat, findings, skipped: undefined, judgedFor: choice };
  }

  function remember(report: FileReport): FileReport {
    reports.set(report.path, report);
    return report;
  }

  function dependents(path: string): readonly string[] {
    if (isProjectFile(path)) {
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      return [...made.keys()].filter((reported) => reported !== path && reported.startsWith(folder));
    }
    const touched = new Set(restingOn({ path, words: [] }));
    return [...made.keys()].filter((reported) => reported !== path && (touched.has(reported) || !reports.has(reported)));
  }

  /** The files whose last reports rest on what has changed. */
  function restingOn(change: TextChange): readonly string[] {
    const present = new Set([...made.values()].map(({ judging }) => judging.bench));
    const tests = new Map([...present].map((bench) => [bench, restsOn(bench, change)]));
    return [...made].filter(([reported, { judging, judged }]) => tests.get(judging.bench)?.(reported, judged)).map(([reported]) => reported);
  }

  function textChanged(path: string): void {
    const change = benches.forgetText(path);
    if (change) for (const touched of [path, ...restingOn(change)]) reports.delete(touched);
  }

  return {
    setText(path, text) {
      if (text === undefined) overlays.delete(path);
      else overlays.set(path, text);
      textChanged(path);
    },
    fileChanged(path, change) {
      if (change === 'written' && !isProjectFile(path)) {
        // Where the editor has it open, its text is what counts.
        if (!overlays.has(path)) textChanged(path);
        return;
      }
      if (isProjectFile(path)) projects.forget();
      benches.forgetFile(path);
      reports.clear();
    },
    setSettings(next) {
      settings = next;
      ownKnowledge = readOwnKnowledge();
      benches.forgetAll();
      reports.clear();
    },
    analyse,
    async proposeRewrites(path, siteId) {
      const known = await analyse(path, { isCancelled: false });
      const site = known?.sites.find((each) => each.id === siteId);
      const { bench, choice } = await judgingOf(path);
      const facts = await bench.loaded.facts(path);
      const source = await bench.loaded.text(path);
      if (!known || !site || !facts || !('text' in source)) return [];
      const libraries = hasInterpreterPools(choice.interpreter) && site.carrier === 'threads' ? await librariesBehind(path, bench) : [];
      const request = { site, facts, text: source.text, sites: known.sites, interpreter: choice.interpreter, libraries, read: (text: string) => extractFacts(parser, path, text) };
      return rewrites.flatMap((rewrite) => rewrite.propose(request) ?? []);
    },
    dependents,
    isExcluded: async (path) => isExcluded(await projects.of(path), path),
    dispose() {
      parser.dispose();
    },
  };
}

/** Tells of each file whether what was judged of it, or that there is nothing to judge, rests on what has changed. */
function restsOn({ loaded, profiler }: Workbench, change: TextChange): (reported: string, judged: Judged | undefined) => boolean {
  const { notes } = profiler.evaluator;
  const isTouched = notes.touchedBy(change);
  const users = loaded.wrapperUsers(change.path);
  return (reported, judged) => users.has(reported) || (judged !== undefined && (judged.notes !== notes || isTouched(judged.basis)));
}

function emptyReport(path: string, skipped: string | undefined): FileReport {
  return { path, findings: [], sites: [], heat: [], skipped };
}
