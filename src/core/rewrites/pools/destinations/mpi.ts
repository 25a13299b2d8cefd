import { assumes } from '../../objection';
import { dropCalleeImports } from '../../text/dropCalleeImports';
import { chunkSizes } from '../chunkSize';
import type { Destination } from '../destination';
import { latePrints } from '../hazards';
import { replaceOptions } from '../replaceOptions';
import { annotatedPools } from './annotatedPools';
import { stayOnThreads } from './processes';

/** Processes that MPI starts, on one machine or many; their pool takes what a process pool takes. */
export const mpi: Destination = {
  names: () => [{ module: 'mpi4py.futures', name: 'MPIPoolExecutor', otherwise: 'MPIPool' }],
  change(pools, [executor = '']) {
    const { file, group: { pools: makings }, tasks, request } = pools;
    const options = makings.map((making) => replaceOptions(file, making));
    return {
      edits: [
        ...makings.map(({ call }) => ({ ...file.source.spanOf(call.callee.range), newText: executor })),
        ...dropCalleeImports(file, makings.map(({ call: { callee }, functionId }) => ({ callee, functionId }))),
        ...options.flatMap(({ edits }) => edits),
        ...chunkSizes(file, tasks, request.sites).edits,
      ],
      objections: [...options.flatMap(({ objections }) => objections), ...annotatedPools(pools)],
    };
  },
  objections: ({ analysis, group, request: { sites } }, move) => [
    ...stayOnThreads(group, sites),
    ...move.objections,
    ...latePrints(analysis, move.worker, move.who),
    assumes('the program is started with `mpiexec … -m mpi4py.futures`'),
  ],
};
