import { evaluateCost } from './cost';
import type { ProfileNode } from './profile';
import { sharesOf } from './shares';

/** What reads and writes files, or asks about them, where the machine itself has them. */
const ofFiles = /^(open$|io\.(?!StringIO|BytesIO)|pathlib\.|os\.(path\.|stat|lstat|listdir|scandir|walk|DirEntry|makedirs|mkdir|remove|unlink|rename|replace|open|read|pread|write|access)|glob\.|shutil\.|tempfile\.|zipfile\.|tarfile\.|gzip\.|bz2\.|lzma\.|csv\.|codecs\.|fileinput\.|linecache\.|numpy\.|pandas\.(?!read_sql|DataFrame\.to_sql))/;

/** What goes through something else: what is slow about `sorted(folder.glob("*"))` is reading the folder. */
const goesThrough = /^(list|tuple|set|sorted|sum|min|max|any|all|dict|enumerate|zip|str\.join)$/;

/**
 * How much of the time for which a task waits it waits for files, from 0 to 1: mostly they are in memory already, and
 * processes wait for them side by side as well as threads do.
 */
export function shareOfFileWaits(nodes: readonly ProfileNode[]): number {
  const shares = sharesOf(nodes, { secondsOf: waitingSeconds, nameOf: (node) => (node.kind !== 'library' ? undefined : ofFiles.test(node.name) || goesThrough.test(node.name) ? 'file' : 'other') });
  return shares.get('file') ?? 0;
}

function waitingSeconds({ cost }: ProfileNode): number {
  const { waiting, idle } = evaluateCost(cost, 1);
  return waiting + idle;
}
