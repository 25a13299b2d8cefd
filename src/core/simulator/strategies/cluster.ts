import { boundSpeedup } from '../idealSpeedup';
import { passageByPipe, type Parcel, type Passage } from '../pool/passage';
import { planFor } from '../pool/poolRun';
import { runProcessPool } from '../pool/processPool';
import { taskWork } from '../pool/taskWork';
import type { Strategy, StrategyRequest } from './strategy';

/**
 * What a cluster's scheduler costs, and its network. Orders of magnitude, from the projects' own
 * documentation: Dask says "about 1 ms of overhead" a task ("Best Practices"), Ray "about 200 µs"
 * for an empty task, and an MPI message of a few bytes takes microseconds.
 */
const schedulers = {
  dask: { label: 'Dask', taskSeconds: 1e-3 },
  ray: { label: 'Ray', taskSeconds: 2e-4 },
  mpi: { label: 'MPI', taskSeconds: 1e-5 },
} as const;

/** Ethernet at 10 Gbit/s, and a message's way through it. */
const network = { bytesPerSecond: 1.1e9, latencySeconds: 5e-5 } as const;

/** Worker processes on several machines that are up already: Dask, Ray or MPI. */
export const cluster: Strategy = {
  id: 'cluster',
  label: 'Cluster',
  serialises: 'overheads',
  idealSpeedup: (request) => boundSpeedup(request.scenario, { work: taskWork(request.scenario), workers: allWorkers(request), gil: 'none', nodes: nodesOf(request) }),
  estimate(request) {
    const { scenario, calibration } = request;
    const nodes = nodesOf(request);
    if (scenario.nodes === undefined) return { strategy: 'cluster', reason: 'The scenario knows of no cluster: it does not say how many nodes there are.' };
    const { label, taskSeconds } = schedulers[scenario.scheduler ?? 'dask'];
    const plan = planFor(request, taskWork(scenario));
    const run = runProcessPool({
      ...plan,
      workers: allWorkers(request),
      // The scheduler has a processor of its own.
      cores: plan.cores * nodes + 1,
      quotaCores: plan.quotaCores * nodes + 1,
      launches: 'wanted',
      handlers: 'one',
      queuedCalls: allWorkers(request) + 1,
      serverStartSeconds: 0,
      launchSeconds: 0,
      workerStartSeconds: network.latencySeconds,
      workerStopSeconds: 0,
      dispatchSeconds: taskSeconds,
      workerDispatchSeconds: 2 * network.latencySeconds + calibration.processWorkerDispatchSeconds,
      lostSeconds: 0,
      payload: passageByNetwork({ bytes: scenario.payloadBytes.value, kind: scenario.payloadKind ?? 'bytes' }, request),
      result: passageByNetwork({ bytes: scenario.resultBytes.value, kind: scenario.resultKind ?? 'bytes' }, request),
    });
    return { ...run, requires: `Needs a cluster of ${nodes} node${nodes === 1 ? '' : 's'} with ${label} running on it; its scheduler and network are rough figures, not measured.` };
  },
};

function nodesOf({ scenario }: StrategyRequest): number {
  return Math.round(scenario.nodes?.value ?? 1);
}

function allWorkers(request: StrategyRequest): number {
  return request.workers * nodesOf(request);
}

/** Pickled as for a pipe; the network takes the place of the pipe. */
function passageByNetwork(parcel: Parcel, { calibration }: StrategyRequest): Passage {
  const passage = passageByPipe(parcel, calibration);
  const { transferSeconds } = passage;
  return { ...passage, transferSeconds: transferSeconds > 0 ? Math.max(transferSeconds, parcel.bytes / network.bytesPerSecond) : 0 };
}
