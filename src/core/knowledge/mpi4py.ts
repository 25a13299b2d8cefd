import type { LibraryKnowledge } from './entry';

/** mpi4py and the GIL. */
export const mpi4py: LibraryKnowledge = {
  library: 'mpi4py',
  summary: 'MPI: waiting for the others releases; lower-case methods pickle, which holds.',
  entries: [
    { name: 'mpi4py.MPI.Comm.Recv', behaviour: 'waits', seconds: 1e-3, returns: 'mpi4py.MPI.Comm.Recv', evidence: 'mpi4py (source not read)', confidence: 'memory' },
    { name: 'mpi4py.MPI.Comm.Allreduce', behaviour: 'waits', seconds: 1e-3, returns: 'mpi4py.MPI.Comm.Allreduce', evidence: 'mpi4py (source not read)', confidence: 'memory' },
    { name: 'mpi4py.MPI.Comm.send', behaviour: 'waits', seconds: 1e-4, condition: 'pickling holds', evidence: 'mpi4py (source not read)', confidence: 'memory' },
    { name: 'mpi4py.MPI.Comm.*', behaviour: 'waits', seconds: 1e-3, evidence: 'mpi4py (source not read)', confidence: 'memory' },
  ],
};
