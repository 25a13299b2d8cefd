import type { LibraryKnowledge } from './entry';

/** librosa: files and Fourier transforms release, the Python around them holds. */
export const librosa: LibraryKnowledge = {
  library: 'librosa',
  entries: [
    { name: 'librosa.load', behaviour: 'releases', seconds: 0.1, condition: 'soundfile; resampling (soxr) releases', evidence: 'librosa (source not read)', confidence: 'memory' },
    { name: 'librosa.stft', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', condition: 'numpy/scipy fft', evidence: 'librosa (source not read)', confidence: 'memory' },
    { name: 'librosa.*', behaviour: 'releases', seconds: 0.02, condition: 'numpy/scipy fft', evidence: 'librosa (source not read)', confidence: 'memory' },
  ],
};
