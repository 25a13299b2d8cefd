import type { LibraryKnowledge } from './entry';

/** jinja2 and the GIL. */
export const jinja2: LibraryKnowledge = {
  library: 'jinja2',
  summary: 'Jinja: templates become Python code, which holds.',
  isPurePython: true,
  aliases: {
    'jinja2.environment.Template': 'jinja2.Template',
    'jinja2.environment.Environment': 'jinja2.Environment',
  },
  entries: [
    { name: 'jinja2.Environment', behaviour: 'holds', seconds: 1e-4, returns: 'jinja2.Environment', evidence: 'Jinja2 3.1.6 (Python source)', confidence: 'source' },
    { name: 'jinja2.Template', behaviour: 'holds', seconds: 1e-3, returns: 'jinja2.Template', evidence: 'Jinja2 3.1.6 (Python source)', confidence: 'source' },
    { name: 'jinja2.Environment.from_string', behaviour: 'holds', seconds: 1e-3, returns: 'jinja2.Template', evidence: 'Jinja2 3.1.6 (Python source)', confidence: 'source' },
    { name: 'jinja2.Environment.get_template', behaviour: 'holds', seconds: 1e-5, returns: 'jinja2.Template', condition: 'the first use of a template compiles it', evidence: 'Jinja2 3.1.6 (Python source)', confidence: 'source' },
    { name: 'jinja2.Template.render', behaviour: 'holds', seconds: 5e-4, returns: 'str', evidence: 'Jinja2 3.1.6 (Python source)', confidence: 'source' },
    { name: 'jinja2.Template.stream', behaviour: 'holds', seconds: 5e-4, evidence: 'Jinja2 3.1.6 (Python source)', confidence: 'source' },
    { name: 'jinja2.Template.generate', behaviour: 'holds', seconds: 5e-4, evidence: 'Jinja2 3.1.6 (Python source)', confidence: 'source' },
    { name: 'jinja2.*', behaviour: 'holds', seconds: 1e-5, evidence: 'Jinja2 3.1.6 (Python source)', confidence: 'source' },
  ],
};
