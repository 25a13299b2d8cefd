import type { LibraryKnowledge } from './entry';

/** bs4 and the GIL. */
export const bs4: LibraryKnowledge = {
  library: 'bs4',
  summary: 'Beautiful Soup: Python through and through, also on top of lxml. The seconds are those of a page of some tens of kilobytes.',
  isPurePython: true,
  bases: {
    'bs4.BeautifulSoup': 'bs4.element.Tag',
    'bs4.element.ResultSet': 'list',
  },
  attributes: {
    'bs4.element.Tag.text': 'str',
    'bs4.element.Tag.string': 'str',
    'bs4.element.Tag.attrs': 'dict',
    'bs4.element.Tag.parent': 'bs4.element.Tag',
    'bs4.element.Tag.children': 'list',
  },
  entries: [
    { name: 'bs4.BeautifulSoup', behaviour: 'holds', seconds: 0.01, returns: 'bs4.BeautifulSoup', condition: 'with html.parser all of it is Python; with lxml each event takes the GIL', evidence: 'beautifulsoup4 4.15.0 (Python source)', confidence: 'source' },
    { name: 'bs4.BeautifulSoup.find_all', behaviour: 'holds', seconds: 1e-3, returns: 'bs4.element.ResultSet', evidence: 'beautifulsoup4 4.15.0 (Python source)', confidence: 'source' },
    { name: 'bs4.BeautifulSoup.select_one', behaviour: 'holds', seconds: 2e-3, returns: 'bs4.element.Tag', evidence: 'beautifulsoup4 4.15.0 (Python source)', confidence: 'source' },
    { name: 'bs4.BeautifulSoup.select', behaviour: 'holds', seconds: 4e-3, returns: 'bs4.element.ResultSet', evidence: 'beautifulsoup4 4.15.0 (Python source)', confidence: 'source' },
    { name: 'bs4.element.Tag.find_all', behaviour: 'holds', seconds: 5e-4, returns: 'bs4.element.ResultSet', evidence: 'beautifulsoup4 4.15.0 (Python source)', confidence: 'source' },
    { name: 'bs4.element.Tag.select', behaviour: 'holds', seconds: 5e-4, returns: 'bs4.element.ResultSet', evidence: 'beautifulsoup4 4.15.0 (Python source)', confidence: 'source' },
    { name: 'bs4.element.Tag.find', behaviour: 'holds', seconds: 2e-4, returns: 'bs4.element.Tag', evidence: 'beautifulsoup4 4.15.0 (Python source)', confidence: 'source' },
    { name: 'bs4.element.Tag.select_one', behaviour: 'holds', seconds: 2e-4, returns: 'bs4.element.Tag', evidence: 'beautifulsoup4 4.15.0 (Python source)', confidence: 'source' },
    { name: 'bs4.element.Tag.find_next', behaviour: 'holds', seconds: 2e-4, returns: 'bs4.element.Tag', evidence: 'beautifulsoup4 4.15.0 (Python source)', confidence: 'source' },
    { name: 'bs4.element.Tag.find_parent', behaviour: 'holds', seconds: 2e-4, returns: 'bs4.element.Tag', evidence: 'beautifulsoup4 4.15.0 (Python source)', confidence: 'source' },
    { name: 'bs4.element.Tag.find_next_sibling', behaviour: 'holds', seconds: 2e-4, returns: 'bs4.element.Tag', evidence: 'beautifulsoup4 4.15.0 (Python source)', confidence: 'source' },
    { name: 'bs4.element.Tag.get_text', behaviour: 'holds', seconds: 2e-4, returns: 'str', evidence: 'beautifulsoup4 4.15.0 (Python source)', confidence: 'source' },
    { name: 'bs4.element.Tag.prettify', behaviour: 'holds', seconds: 2e-4, returns: 'str', evidence: 'beautifulsoup4 4.15.0 (Python source)', confidence: 'source' },
    { name: 'bs4.element.Tag.get', behaviour: 'holds', seconds: 2e-7, returns: 'str', evidence: 'beautifulsoup4 4.15.0 (Python source)', confidence: 'source' },
    { name: 'bs4.element.Tag.has_attr', behaviour: 'holds', seconds: 2e-7, returns: 'str', evidence: 'beautifulsoup4 4.15.0 (Python source)', confidence: 'source' },
    { name: 'bs4.element.Tag.__getitem__', behaviour: 'holds', seconds: 2e-7, returns: 'str', evidence: 'beautifulsoup4 4.15.0 (Python source)', confidence: 'source' },
    { name: 'bs4.element.ResultSet.__next__', behaviour: 'holds', seconds: 5e-8, returns: 'bs4.element.Tag', evidence: 'beautifulsoup4 4.15.0 (Python source)', confidence: 'source' },
    { name: 'bs4.element.ResultSet.__getitem__', behaviour: 'holds', seconds: 5e-8, returns: 'bs4.element.Tag', evidence: 'beautifulsoup4 4.15.0 (Python source)', confidence: 'source' },
    { name: 'bs4.*', behaviour: 'holds', seconds: 1e-5, evidence: 'beautifulsoup4 4.15.0 (Python source)', confidence: 'source' },
  ],
};
