import type { LibraryKnowledge } from './entry';

/** ray and the GIL. */
export const ray: LibraryKnowledge = {
  library: 'ray',
  summary: 'Ray: tasks run in other processes.',
  entries: [
    { name: 'ray.get', behaviour: 'idles', seconds: 0.1, condition: 'making objects of the answer holds', evidence: 'ray documentation, ray.get and ray.wait (block until a process of ray has the answer)', confidence: 'docs' },
    { name: 'ray.wait', behaviour: 'idles', seconds: 0.1, condition: 'making objects of the answer holds', evidence: 'ray documentation, ray.get and ray.wait (block until a process of ray has the answer)', confidence: 'docs' },
    { name: 'ray.remote', behaviour: 'holds', seconds: 1e-4, evidence: 'ray (source not read)', confidence: 'memory' },
    { name: 'ray.put', behaviour: 'holds', seconds: 1e-3, evidence: 'ray (source not read)', confidence: 'memory' },
    { name: 'ray.init', behaviour: 'waits', seconds: 3, condition: 'making objects of the answer holds', evidence: 'ray (source not read)', confidence: 'memory' },
    { name: 'ray.*', behaviour: 'waits', seconds: 2e-3, evidence: 'ray (asks its processes; source not read)', confidence: 'memory' },
  ],
};
