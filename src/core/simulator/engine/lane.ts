import type { Gil } from './gil';
import type { Behaviour, Step } from './step';

/** What a lane is busy with between two events. A blocked lane waits for an item, or has ended. */
export type LaneState = 'computing' | 'gil-wait' | 'sleeping' | 'blocked';

/** One thread of the simulated program, and where it stands. Mutable: it lives as long as its run. */
export interface Lane {
  /** Where it is drawn. */
  readonly row: number;
  /** The lock of its interpreter; `undefined` on a free-threaded build and in native code. */
  readonly gil: Gil<Lane> | undefined;
  readonly behaviour: Behaviour;
  /** Whether the run is over without it. */
  readonly isBackground: boolean;
  readonly wake: () => void;
  readonly finish: () => void;
  /** What its behaviour said last, and how far it has come with it. */
  steps: readonly Step[];
  nextStep: number;
  step: Step | undefined;
  state: LaneState;
  /** When the present stretch began. */
  sinceSeconds: number;
  /** Processor time that the present step still needs, as of its last start. */
  remainingSeconds: number;
  /** What it needed when it was last started. */
  startedSeconds: number;
  /** How far the processors have come with the present computation. */
  phase: 'none' | 'sharing' | 'line' | 'exclusive';
  /** For how long it has had its processor to itself, in one go. */
  turnSeconds: number;
  /** When the present phase ends, on the clock of that phase. */
  burstEnd: number;
  /** When the present wait for the GIL began, or began anew. */
  windowStartSeconds: number;
}

/** What makes one lane differ from another. */
export type LanePlan = Pick<Lane, 'row' | 'gil' | 'behaviour' | 'isBackground'>;

/** What a lane asks of its run. */
export interface LaneHost {
  /** The lane's wait is over: it goes on with its next step. */
  wake(lane: Lane): void;
  /** The lane's sleep is over. */
  finish(lane: Lane): void;
}

const noSteps: readonly Step[] = [];

/** A lane that has not yet begun. */
export function createLane({ row, gil, behaviour, isBackground }: LanePlan, host: LaneHost): Lane {
  // Both callbacks are made once: a run calls them too often to make them anew each time.
  const lane: Lane = {
    row,
    gil,
    behaviour,
    isBackground,
    wake: () => { host.wake(lane); },
    finish: () => { host.finish(lane); },
    steps: noSteps,
    nextStep: 0,
    step: undefined,
    state: 'blocked',
    sinceSeconds: 0,
    remainingSeconds: 0,
    startedSeconds: 0,
    phase: 'none',
    turnSeconds: 0,
    burstEnd: 0,
    windowStartSeconds: 0,
  };
  return lane;
}
