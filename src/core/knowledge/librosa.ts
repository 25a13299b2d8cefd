import type { LibraryKnowledge } from './entry';

/** librosa and the GIL. */
export const librosa: LibraryKnowledge = {
  library: 'librosa',
  summary: 'librosa: files and Fourier transforms release, the Python around them holds.',
  entries: [
    { name: 'librosa.load', behaviour: 'releases', seconds: 0.1, evidence: 'librosa (source not read)', confidence: 'memory' },
    { name: 'librosa.stft', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', condition: 'the Python around the transforms holds', evidence: 'librosa (source not read)', confidence: 'memory' },
    { name: 'librosa.*', behaviour: 'releases', seconds: 0.02, condition: 'the Python around the transforms holds', evidence: 'librosa (source not read)', confidence: 'memory' },
  ],
};
