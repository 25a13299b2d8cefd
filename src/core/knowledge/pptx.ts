import type { LibraryKnowledge } from './entry';

/** pptx and the GIL. */
export const pptx: LibraryKnowledge = {
  library: 'pptx',
  summary: 'python-pptx: Python on top of lxml. The seconds are those of a talk of some tens of slides.',
  isPurePython: true,
  attributes: {
    'pptx.presentation.Presentation.slides': 'pptx.Slides',
  },
  entries: [
    { name: 'pptx.Presentation', behaviour: 'holds', seconds: 0.02, returns: 'pptx.presentation.Presentation', evidence: 'python-pptx 1.0.2 (Python source); measured 0.006 s for 20 slides of text', confidence: 'source' },
    { name: 'pptx.presentation.Presentation.save', behaviour: 'holds', seconds: 0.03, condition: 'pictures are compressed once more, which releases', evidence: 'python-pptx 1.0.2 (Python source); measured 0.009 s for 20 slides of text', confidence: 'source' },
    { name: 'pptx.Slides.add_slide', behaviour: 'holds', seconds: 1e-3, returns: 'pptx.slide.Slide', evidence: 'python-pptx 1.0.2 (Python source); measured 0.0012 s', confidence: 'source' },
    { name: 'pptx.Slides.__next__', behaviour: 'holds', seconds: 1e-4, returns: 'pptx.slide.Slide', evidence: 'python-pptx 1.0.2 (Python source)', confidence: 'source' },
    { name: 'pptx.Slides.__getitem__', behaviour: 'holds', seconds: 1e-4, returns: 'pptx.slide.Slide', evidence: 'python-pptx 1.0.2 (Python source)', confidence: 'source' },
    { name: 'pptx.slide.Slide.*', behaviour: 'holds', seconds: 5e-5, evidence: 'python-pptx 1.0.2 (Python source)', confidence: 'source' },
    { name: 'pptx.*', behaviour: 'holds', seconds: 5e-5, evidence: 'python-pptx 1.0.2 (Python source)', confidence: 'source' },
  ],
};
