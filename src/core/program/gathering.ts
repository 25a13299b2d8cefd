import type { FileFacts } from '../python/facts';
import { callsIn } from './callIndex';
import { oncePerFile } from './oncePerFile';

/** What sets coroutines going side by side. */
const gatherers = ['gather', 'create_task', 'ensure_future', 'as_completed', 'start_soon'];

/** The functions of a file that set coroutines going side by side. */
export const gathering = oncePerFile((facts: FileFacts): ReadonlySet<number> => new Set(gatherers.flatMap((name) => callsIn(facts, name)).map(({ functionId }) => functionId)));
