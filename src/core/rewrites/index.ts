import { addMainGuard } from './add-main-guard';
import { applyToMap } from './apply-to-map';
import { chooseExecutorByGil } from './choose-executor-by-gil';
import { collectResultsLater } from './collect-results-later';
import { daskThreadsToProcesses } from './dask-threads-to-processes';
import { functionToCExtension } from './function-to-c-extension';
import { functionToCScaffold } from './function-to-c-scaffold';
import { functionToCython } from './function-to-cython';
import { functionToNumba } from './function-to-numba';
import { functionToPybind11 } from './function-to-pybind11';
import { handOverCallable } from './hand-over-callable';
import { joblibThreadsToLoky } from './joblib-threads-to-loky';
import { joinLater } from './join-later';
import { keepInWorkers } from './keep-in-workers';
import { makePoolOnce } from './make-pool-once';
import { moveToTopLevel } from './move-to-top-level';
import { offloadToProcessPool } from './offload-to-process-pool';
import { oneProcessorEach } from './one-processor-each';
import type { Rewrite } from './rewrite';
import { returnFromWorkers } from './return-from-workers';
import { sendManyAtOnce } from './send-many-at-once';
import { shareThroughManager } from './share-through-manager';
import { shrinkLock } from './shrink-lock';
import { startAfresh } from './start-afresh';
import { threadPoolToDask } from './thread-pool-to-dask';
import { threadPoolToInterpreterPool } from './thread-pool-to-interpreter-pool';
import { threadPoolToMpi } from './thread-pool-to-mpi';
import { threadPoolToProcessPool } from './thread-pool-to-process-pool';
import { threadPoolToRay } from './thread-pool-to-ray';
import { threadSubclassToProcess } from './thread-subclass-to-process';
import { threadToProcess } from './thread-to-process';
import { threadsToProcessPool } from './threads-to-process-pool';
import { unnestPool } from './unnest-pool';
import { useProcessPrimitive } from './use-process-primitive';
import { waitInThreads } from './wait-in-threads';

/** Every rewrite, the one to prefer first: what makes tasks take turns whatever runs them is mended before all else. */
export const rewrites: readonly Rewrite[] = [
  handOverCallable,
  collectResultsLater,
  applyToMap,
  joinLater,
  shrinkLock,
  threadPoolToProcessPool,
  offloadToProcessPool,
  threadToProcess,
  threadSubclassToProcess,
  threadsToProcessPool,
  joblibThreadsToLoky,
  daskThreadsToProcesses,
  addMainGuard,
  moveToTopLevel,
  shareThroughManager,
  unnestPool,
  useProcessPrimitive,
  returnFromWorkers,
  startAfresh,
  makePoolOnce,
  sendManyAtOnce,
  keepInWorkers,
  waitInThreads,
  oneProcessorEach,
  threadPoolToInterpreterPool,
  chooseExecutorByGil,
  threadPoolToDask,
  threadPoolToRay,
  threadPoolToMpi,
  functionToCExtension,
  functionToPybind11,
  functionToCython,
  functionToNumba,
  functionToCScaffold,
];
