import { parseInterpreter, type Interpreter } from '../core/domain/interpreter';

/** When files are analysed. */
export type RunMode = 'onSave' | 'onType';

/** Above which sites a lens is shown. */
export type LensMode = 'all' | 'flagged' | 'off';

/** The settings as the features use them. */
export interface EditorSettings {
  readonly run: RunMode;
  /** `undefined`: what the project says. */
  readonly interpreter: Interpreter | undefined;
  /** 1 or more. */
  readonly cores: number;
  readonly lenses: LensMode;
  readonly isHeatShown: boolean;
  /** What the user knows of library calls, as written: the engine reads it, and says what is wrong with it. */
  readonly knowledge: unknown;
}

/** More than any machine has; a larger number is a slip of the key. */
const mostCores = 1024;

/**
 * Reads settings that a person wrote, who may write anything: what makes no sense counts as not set.
 *
 * @param coresHere - Processors of this machine, for when the user names no number.
 */
export function readSettingValues(get: (key: string) => unknown, coresHere: number): EditorSettings {
  const version = get('pythonVersion');
  const cores = get('cores');
  const lenses = get('codeLens');
  return {
    run: get('run') === 'onType' ? 'onType' : 'onSave',
    interpreter: typeof version === 'string' ? parseInterpreter(version) : undefined,
    cores: typeof cores === 'number' && cores >= 1 ? Math.min(Math.floor(cores), mostCores) : Math.max(1, coresHere),
    lenses: lenses === 'flagged' || lenses === 'off' ? lenses : 'all',
    isHeatShown: get('heat') !== false,
    // The editor gives a proxy out, which cannot be sent to the engine's thread.
    knowledge: copyOf(get('knowledge') ?? {}),
  };
}

/** Settings are JSON, so this loses nothing. */
function copyOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
