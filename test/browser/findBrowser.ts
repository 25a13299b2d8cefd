import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium or Chrome: `CHROME_PATH`, else one that is installed; `undefined` when there is none. */
export function findBrowser(): string | undefined {
  const chosen = process.env['CHROME_PATH'];
  return [...(chosen === undefined ? [] : [chosen]), ...places].find(existsSync);
}
