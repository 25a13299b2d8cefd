import type { LibraryKnowledge } from './entry';

const evidence = 'unstructured 0.16 (Python source: pdfminer.six, lxml, python-docx and NLTK beneath)';

/** unstructured and the GIL. */
export const unstructured: LibraryKnowledge = {
  library: 'unstructured',
  summary: 'unstructured: Python over libraries that are Python themselves. The seconds are those of a document of some tens of pages; pages that a model looks at (`hi_res`) take longer, and the model lets go of the GIL.',
  isPurePython: true,
  entries: [
    { name: 'unstructured.partition.auto.partition', behaviour: 'holds', seconds: 1, returns: 'list', condition: 'pages that are read as pictures go to a model, which lets go of the GIL', evidence, confidence: 'source' },
    { name: 'unstructured.partition.pdf.partition_pdf', behaviour: 'holds', seconds: 2, returns: 'list', condition: 'with `hi_res` and `ocr_only` a model or a program reads the pages, without the GIL', evidence, confidence: 'source' },
    { name: 'unstructured.partition.html.partition_html', behaviour: 'holds', seconds: 0.1, returns: 'list', evidence, confidence: 'source' },
    { name: 'unstructured.partition.text.partition_text', behaviour: 'holds', seconds: 0.1, returns: 'list', evidence, confidence: 'source' },
    { name: 'unstructured.partition.api.*', behaviour: 'waits', seconds: 1, evidence: 'unstructured documentation: asks a service over HTTP', confidence: 'docs' },
    { name: 'unstructured.partition.*', behaviour: 'holds', seconds: 0.5, returns: 'list', evidence, confidence: 'source' },
    { name: 'unstructured.chunking.*', behaviour: 'holds', seconds: 0.02, returns: 'list', evidence, confidence: 'source' },
    { name: 'unstructured.*', behaviour: 'holds', seconds: 1e-4, evidence, confidence: 'source' },
  ],
};
