/** Decides whether a worker that ended by itself is started once more. */
export interface RestartPolicy {
  /** To be asked once for each end. */
  mayRestart(nowMilliseconds: number): boolean;
  /** The user asked for a new start: what was is forgotten. */
  forget(): void;
}

/** Three ends a few minutes apart are bad luck; three in a row are a file that will end the fourth, too. */
const mostRestarts = 3;
const windowMilliseconds = 5 * 60_000;

/** Allows three restarts within five minutes. */
export function createRestartPolicy(): RestartPolicy {
  let restarts: readonly number[] = [];
  return {
    mayRestart(nowMilliseconds) {
      restarts = restarts.filter((time) => nowMilliseconds - time < windowMilliseconds);
      if (restarts.length >= mostRestarts) return false;
      restarts = [...restarts, nowMilliseconds];
      return true;
    },
    forget() { restarts = []; },
  };
}
