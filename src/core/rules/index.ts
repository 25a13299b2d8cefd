import { applyInLoop } from './apply-in-loop';
import { calledTarget } from './called-target';
import { gilHoldingNative } from './gil-holding-native';
import { lostMutation } from './lost-mutation';
import { missingMainGuard } from './missing-main-guard';
import { nestedDaemonicPool } from './nested-daemonic-pool';
import { unpicklableArgument } from './unpicklable-argument';
import { unpicklableTarget } from './unpicklable-target';
import { poolInLoop } from './pool-in-loop';
import { processOverhead } from './process-overhead';
import { forkWithThreads } from './fork-with-threads';
import { threadPrimitiveAcrossProcesses } from './thread-primitive-across-processes';
import { processesForIo } from './processes-for-io';
import { largePayload } from './large-payload';
import { oversubscription } from './oversubscription';
import { notebookFunctionToProcess } from './notebook-function-to-process';
import { joinInStartLoop } from './join-in-start-loop';
import { lockAroundWorker } from './lock-around-worker';
import { resultInSubmitLoop } from './result-in-submit-loop';
import type { Rule } from './rule';
import { blockedEventLoop } from './blocked-event-loop';
import { serialisedBackend } from './serialised-backend';
import { serialisedBackgroundThread } from './serialised-background-thread';
import { serialisedHandler } from './serialised-handler';
import { serialisedOffload } from './serialised-offload';
import { serialisedPool } from './serialised-pool';
import { serialisedThreads } from './serialised-threads';
import { singleWorkerPool } from './single-worker-pool';

/** Every rule; their order means nothing. */
export const rules: readonly Rule[] = [
  applyInLoop,
  calledTarget,
  gilHoldingNative,
  joinInStartLoop,
  lockAroundWorker,
  resultInSubmitLoop,
  blockedEventLoop,
  serialisedBackend,
  serialisedBackgroundThread,
  serialisedHandler,
  serialisedOffload,
  serialisedPool,
  serialisedThreads,
  singleWorkerPool,
  lostMutation,
  missingMainGuard,
  nestedDaemonicPool,
  unpicklableArgument,
  unpicklableTarget,
  poolInLoop,
  processOverhead,
  forkWithThreads,
  threadPrimitiveAcrossProcesses,
  processesForIo,
  largePayload,
  oversubscription,
  notebookFunctionToProcess,
];
