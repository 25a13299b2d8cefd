import type { LibraryKnowledge } from './entry';

/** MuJoCo: a step releases. */
export const mujoco: LibraryKnowledge = {
  library: 'mujoco',
  entries: [
    { name: 'mujoco.mj_step', behaviour: 'releases', seconds: 5e-5, evidence: 'mujoco (source not read)', confidence: 'memory' },
  ],
};
