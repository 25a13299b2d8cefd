import type { BreakdownPart } from '../activityLook';
import type { StrategyId } from '../../core/domain/prediction';

/** Light, whatever the editor's theme: a picture goes into documents and onto paper. */
export const ink = { text: '#1f2328', muted: '#59636e', grid: '#d1d9e0', ground: '#ffffff', good: '#0969da', slow: '#bc4c00', ideal: '#1a7f37' } as const;

/** The colour of each curve. */
export const curveInk: Readonly<Record<StrategyId, string>> = {
  sequential: '#59636e', threads: '#cf222e', processes: '#0969da', interpreters: '#bc4c00', 'free-threaded': '#1a7f37', native: '#8250df', 'native-pool': '#8250df', cluster: '#1f2328',
};

/** The colour of each part of the time; its pattern tells it from others, too. */
export const partInk: Readonly<Record<BreakdownPart, string>> = {
  held: '#54aeff', released: '#4ac26b', native: '#c297ff', 'gil-wait': '#fa4549', start: '#bc4c00', dispatch: '#9a6700', pickle: '#bf3989', waiting: '#59636e', idle: '#ffffff',
};
