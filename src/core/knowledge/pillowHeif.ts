import type { LibraryKnowledge } from './entry';

/** pillow_heif and the GIL. */
export const pillowHeif: LibraryKnowledge = {
  library: 'pillow_heif',
  summary: 'HEIF pictures through libheif, which decodes and encodes in threads of its own. The seconds are those of a photo of six megapixels.',
  attributes: { 'pillow_heif.HeifFile.size': 'tuple', 'pillow_heif.HeifFile.mode': 'str', 'pillow_heif.HeifFile.data': 'bytes' },
  entries: [
    { name: 'pillow_heif.register_heif_opener', behaviour: 'holds', seconds: 1e-5, evidence: 'pillow_heif 1.8.1', confidence: 'docs' },
    { name: 'pillow_heif.read_heif', behaviour: 'releases', seconds: 0.1, returns: 'pillow_heif.HeifFile', evidence: 'pillow_heif@657f27d pillow_heif/_pillow_heif.c:1390; measured with threads of its own', confidence: 'source' },
    { name: 'pillow_heif.open_heif', behaviour: 'releases', seconds: 0.1, returns: 'pillow_heif.HeifFile', condition: 'decodes when the data are first asked for', evidence: 'pillow_heif@657f27d pillow_heif/_pillow_heif.c:1390; measured with threads of its own', confidence: 'source' },
    { name: 'pillow_heif.from_pillow', behaviour: 'holds', seconds: 0.01, returns: 'pillow_heif.HeifFile', evidence: 'pillow_heif 1.8.1 (not read)', confidence: 'memory' },
    { name: 'pillow_heif.HeifFile.save', behaviour: 'releases', seconds: 5, evidence: 'pillow_heif@657f27d pillow_heif/_pillow_heif.c:630; measured 50 s on a slow machine', confidence: 'source' },
    { name: 'pillow_heif.HeifFile.to_pillow', behaviour: 'holds', seconds: 0.01, returns: 'PIL.Image.Image', evidence: 'pillow_heif 1.8.1 (not read)', confidence: 'memory' },
  ],
};
