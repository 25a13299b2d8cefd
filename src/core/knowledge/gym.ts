import type { LibraryKnowledge } from './entry';
import { describeCalls, type Source } from './pureLibrary';

/** Environments for reinforcement learning: Python, around engines that may release. */
function describeGym(library: string, source: Source): LibraryKnowledge {
  return {
    library,
    isPurePython: true,
    attributes: {
      [`${library}.Env.unwrapped`]: `${library}.Env`,
      [`${library}.Env.env`]: `${library}.Env`,
      [`${library}.Env.action_space`]: `${library}.spaces.Space`,
      [`${library}.Env.observation_space`]: `${library}.spaces.Space`,
    },
    bases: { [`${library}.Wrapper`]: `${library}.Env` },
    entries: describeCalls(library, {
      '*': 1e-4,
      make: { behaviour: 'holds', seconds: 5e-3, returns: `${library}.Env` },
      'Env.step': { behaviour: 'holds', seconds: 7e-5, condition: 'MuJoCo and other engines inside release' },
      'Env.reset': 1e-4,
      'Env.render': 5e-3,
      'Env.close': 1e-4,
      'Env.seed': 1e-5,
      'spaces.*': 1e-5,
      'spaces.Space.sample': 1e-5,
    }, source),
  };
}

/** gym and its successor. */
export const gyms: readonly LibraryKnowledge[] = [
  describeGym('gym', { evidence: 'gym 0.26.2 gym/core.py (Python)', confidence: 'source' }),
  describeGym('gymnasium', { evidence: 'gymnasium 1.4.0 (Python source)', confidence: 'source' }),
];
