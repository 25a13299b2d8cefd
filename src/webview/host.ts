import type { FromSimulator } from '../protocol/simulatorView';

/** The editor around the page. */
export interface Host {
  post(message: FromSimulator): void;
  /** What `saveState` kept before the page was last torn down; `undefined` at first. */
  loadState(): unknown;
  /** Keeps plain data over a reload of the window. */
  saveState(state: unknown): void;
  /**
   * Hears every message that comes in, from whomever.
   *
   * @returns A function that stops it.
   */
  listen(hear: (data: unknown) => void): () => void;
}

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** Connects to VS Code. To be called once: VS Code hands its door out a single time per page. */
export function connectHost(): Host {
  const api = acquireVsCodeApi();
  return {
    post: (message) => { api.postMessage(message); },
    loadState: () => api.getState(),
    saveState: (state) => { api.setState(state); },
    listen(hear) {
      const onMessage = (event: MessageEvent<unknown>) => { hear(event.data); };
      window.addEventListener('message', onMessage);
      return () => { window.removeEventListener('message', onMessage); };
    },
  };
}
