import { cluster } from './cluster';
import { freeThreaded } from './free-threaded';
import { interpreters } from './interpreters';
import { native } from './native';
import { nativePool } from './native-pool';
import { processes } from './processes';
import { sequential } from './sequential';
import type { Strategy } from './strategy';
import { threads } from './threads';

/** Every way to run a scenario, simplest first: of two equally fast ones the simpler is better. */
export const strategies: readonly Strategy[] = [sequential, threads, processes, interpreters, freeThreaded, native, nativePool, cluster];
