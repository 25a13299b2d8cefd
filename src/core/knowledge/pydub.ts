import type { LibraryKnowledge } from './entry';

/** pydub and the GIL. */
export const pydub: LibraryKnowledge = {
  library: 'pydub',
  summary: 'pydub: ffmpeg decodes and encodes as a child process; the samples are worked on in C that holds. The seconds are those of a song.',
  entries: [
    { name: 'pydub.AudioSegment.from_file', behaviour: 'waits', seconds: 1, returns: 'pydub.AudioSegment', evidence: 'pydub documentation: ffmpeg reads and writes all but WAV', confidence: 'docs' },
    { name: 'pydub.AudioSegment.from_mp3', behaviour: 'waits', seconds: 1, returns: 'pydub.AudioSegment', evidence: 'pydub documentation: ffmpeg reads and writes all but WAV', confidence: 'docs' },
    { name: 'pydub.AudioSegment.from_ogg', behaviour: 'waits', seconds: 1, returns: 'pydub.AudioSegment', evidence: 'pydub documentation: ffmpeg reads and writes all but WAV', confidence: 'docs' },
    { name: 'pydub.AudioSegment.from_flv', behaviour: 'waits', seconds: 1, returns: 'pydub.AudioSegment', evidence: 'pydub documentation: ffmpeg reads and writes all but WAV', confidence: 'docs' },
    { name: 'pydub.AudioSegment.from_wav', behaviour: 'waits', seconds: 0.05, returns: 'pydub.AudioSegment', evidence: 'pydub documentation: ffmpeg reads and writes all but WAV', confidence: 'docs' },
    { name: 'pydub.AudioSegment.export', behaviour: 'waits', seconds: 2, evidence: 'pydub documentation: ffmpeg reads and writes all but WAV', confidence: 'docs' },
    { name: 'pydub.AudioSegment.__getitem__', behaviour: 'holds', seconds: 5e-3, returns: 'pydub.AudioSegment', evidence: 'pydub documentation: ffmpeg reads and writes all but WAV', confidence: 'docs' },
    { name: 'pydub.AudioSegment.set_frame_rate', behaviour: 'holds', seconds: 0.1, returns: 'pydub.AudioSegment', evidence: 'pydub documentation: ffmpeg reads and writes all but WAV', confidence: 'docs' },
    { name: 'pydub.AudioSegment.set_channels', behaviour: 'holds', seconds: 0.05, returns: 'pydub.AudioSegment', evidence: 'pydub documentation: ffmpeg reads and writes all but WAV', confidence: 'docs' },
    { name: 'pydub.AudioSegment.silent', behaviour: 'holds', seconds: 1e-3, returns: 'pydub.AudioSegment', evidence: 'pydub documentation: ffmpeg reads and writes all but WAV', confidence: 'docs' },
    { name: 'pydub.AudioSegment.*', behaviour: 'holds', seconds: 0.02, returns: 'pydub.AudioSegment', evidence: 'pydub documentation: ffmpeg reads and writes all but WAV', confidence: 'docs' },
    { name: 'pydub.silence.split_on_silence', behaviour: 'holds', seconds: 1.5, returns: 'list', condition: 'a minute of sound; it works through it millisecond by millisecond, in Python', evidence: 'measured: 24 ms for each second of sound (pydub 0.25.1, CPython 3.11)', confidence: 'measured' },
    { name: 'pydub.silence.detect_nonsilent', behaviour: 'holds', seconds: 1.5, returns: 'list', condition: 'a minute of sound; it works through it millisecond by millisecond, in Python', evidence: 'measured: 24 ms for each second of sound (pydub 0.25.1, CPython 3.11)', confidence: 'measured' },
    { name: 'pydub.*', behaviour: 'holds', seconds: 1e-4, evidence: 'pydub documentation: ffmpeg reads and writes all but WAV', confidence: 'docs' },
  ],
};
