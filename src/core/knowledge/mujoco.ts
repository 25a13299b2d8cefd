import type { LibraryKnowledge } from './entry';

/** mujoco and the GIL. */
export const mujoco: LibraryKnowledge = {
  library: 'mujoco',
  summary: 'MuJoCo: a step releases.',
  entries: [
    { name: 'mujoco.mj_step', behaviour: 'releases', seconds: 5e-5, evidence: 'mujoco (source not read)', confidence: 'memory' },
  ],
};
