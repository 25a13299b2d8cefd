import { expectSites } from '../../support/expectSites';

/** A function `task`, handed to a pool of threads, and what the site says. */
export function expectVerdict(task: string, comment: string): Promise<void> {
  return expectSites(`
from concurrent.futures import ThreadPoolExecutor
${task}
with ThreadPoolExecutor() as pool:
    results = list(pool.map(task, items))  #> ThreadPoolExecutor.map: ${comment}
`);
}

/** What a site says whose tasks hold the GIL. */
export const serialised = 'task, serialised, many, throughput, high => warning serialised-pool';

/** What a site says whose tasks hold the GIL in machine code. */
export const serialisedByNative = 'task, serialised, many, throughput, high => warning gil-holding-native';

/** What a site says whose tasks let go of the GIL. */
export const parallel = 'task, parallel, many, throughput, high';

/** What a site says whose tasks wait. */
export const waiting = 'task, io, many, throughput, high';
