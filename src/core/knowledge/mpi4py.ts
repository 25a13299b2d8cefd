import type { LibraryKnowledge } from './entry';

/** MPI: waiting for the others releases; lower-case methods pickle, which holds. */
export const mpi4py: LibraryKnowledge = {
  library: 'mpi4py',
  entries: [
    { name: 'mpi4py.MPI.Comm.Recv', behaviour: 'waits', seconds: 1e-3, returns: 'mpi4py.MPI.Comm.Recv', condition: 'with nogil', evidence: 'mpi4py (source not read)', confidence: 'memory' },
    { name: 'mpi4py.MPI.Comm.Allreduce', behaviour: 'waits', seconds: 1e-3, returns: 'mpi4py.MPI.Comm.Allreduce', condition: 'with nogil', evidence: 'mpi4py (source not read)', confidence: 'memory' },
    { name: 'mpi4py.MPI.Comm.send', behaviour: 'waits', seconds: 1e-4, condition: 'pickle holds', evidence: 'mpi4py (source not read)', confidence: 'memory' },
    { name: 'mpi4py.MPI.Comm.*', behaviour: 'waits', seconds: 1e-3, condition: 'with nogil', evidence: 'mpi4py (source not read)', confidence: 'memory' },
  ],
};
