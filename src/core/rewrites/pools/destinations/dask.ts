import { unusedName } from '../../names/mentions';
import { dropCalleeImports } from '../../text/dropCalleeImports';
import type { Destination } from '../destination';
import { clusterObjections, workersOf } from './clusterPools';

/**
 * The workers of a Dask cluster on this machine; whoever has another gives `Client` its address
 * instead. The client gives an executor with the methods of the pool that it replaces.
 */
export const dask: Destination = {
  names: () => [{ module: 'dask.distributed', name: 'Client', otherwise: 'DaskClient' }],
  change({ file, group: { pools } }, [client = '']) {
    const variable = unusedName(file.source, 'client');
    const { quote } = file.source;
    const made = pools.map((pool) => {
      const workers = workersOf(pool);
      // A worker of Dask has threads of its own unless it is told otherwise. Its dashboard has one port, about
      // which a second program on the machine would be warned: `distributed/node.py`, `start_http_server`.
      const options = `${workers ? `n_workers=${file.source.slice(workers.range)}, ` : ''}threads_per_worker=1, dashboard_address=${quote}:0${quote}`;
      return { ...file.source.spanOf(pool.call.range), newText: `${client}(${options}) as ${variable}, ${variable}.get_executor()` };
    });
    return { edits: [...made, ...dropCalleeImports(file, pools.map(({ call: { callee }, functionId }) => ({ callee, functionId })))], objections: [] };
  },
  objections: clusterObjections,
};
