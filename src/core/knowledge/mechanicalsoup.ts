import { describeClient } from './clientLibrary';
import type { LibraryKnowledge } from './entry';

const asks = ['get', 'post', 'put', 'request', 'submit'];
const browses = ['open', 'open_relative', 'refresh', 'submit_selected', 'follow_link', 'download_link'];

/** MechanicalSoup and the GIL: a session of Requests, and Beautiful Soup for what comes back. */
export const mechanicalsoup: LibraryKnowledge = describeClient('mechanicalsoup', {
  waits: Object.fromEntries([...asks.flatMap((method) => [`Browser.${method}`, `StatefulBrowser.${method}`]), ...browses.map((method) => `StatefulBrowser.${method}`)].map((call) => [call, 0.2])),
  holds: ['Browser.*', 'StatefulBrowser.*'],
  aliases: { 'stateful_browser.StatefulBrowser': 'StatefulBrowser', 'browser.Browser': 'Browser' },
}, { evidence: 'mechanicalsoup 1.4.0 mechanicalsoup/browser.py:137, 149, 163, 175, 301; stateful_browser.py:136, 169', confidence: 'source' });
