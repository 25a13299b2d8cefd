import type { LibraryKnowledge } from './entry';
import { describeClient, type ClientFacts } from './clientLibrary';

const browsing = ['goto', 'wait_for_selector', 'wait_for_timeout', 'wait_for_load_state', 'click', 'fill', 'content', 'screenshot', 'evaluate', 'close'];

/** Playwright's objects, the same for plain calls and for coroutines. */
const playwrightTypes = {
  'Playwright.chromium.launch': 'Browser', 'Playwright.firefox.launch': 'Browser', 'Playwright.webkit.launch': 'Browser', 'Playwright.chromium.connect_over_cdp': 'Browser',
  'Playwright.chromium.launch_persistent_context': 'BrowserContext', 'Browser.new_context': 'BrowserContext', 'Browser.new_page': 'Page', 'BrowserContext.new_page': 'Page',
};
const opensOrStarts = Object.fromEntries(Object.keys(playwrightTypes).map((call) => [call, call.startsWith('Playwright') ? 1 : 0.1]));

/** Clients that are a session of Requests with something added. */
const requestsSessions: Readonly<Record<string, readonly string[]>> = {
  requests_cache: ['CachedSession', 'session.CachedSession'],
  requests_oauthlib: ['OAuth1Session', 'OAuth2Session'],
  requests_toolbelt: ['sessions.BaseUrlSession'],
  cloudscraper: ['CloudScraper'],
};

const verbs = ['get', 'post', 'put', 'delete', 'head', 'patch', 'options', 'request'];

const curlCalls = verbs.flatMap((verb) => [`requests.${verb}`, `requests.Session.${verb}`, `Session.${verb}`, verb]);

const clients: Readonly<Record<string, ClientFacts>> = {
  ...Object.fromEntries(Object.entries(requestsSessions).map(([library, sessions]): [string, ClientFacts] => [
    library,
    {
      holds: sessions.flatMap((session) => [`${session}.mount`, `${session}.close`]),
      bases: Object.fromEntries(sessions.map((session) => [session, 'requests.Session'])),
      ...(library === 'cloudscraper' ? { returns: { create_scraper: 'CloudScraper', session: 'CloudScraper' } } : {}),
    },
  ])),
  // A task for a pool of threads each; the answer is waited for in the future.
  requests_futures: {
    holds: verbs.map((verb) => `sessions.FuturesSession.${verb}`),
    returns: { ...Object.fromEntries(verbs.map((verb) => [`sessions.FuturesSession.${verb}`, 'sessions.Future'])), 'sessions.FuturesSession.__enter__': 'sessions.FuturesSession' },
    bases: { 'sessions.Future': 'concurrent.futures.Future' },
  },
  requests_html: {
    waits: { ...Object.fromEntries(verbs.map((verb) => [`HTMLSession.${verb}`, 0.2])), 'HTML.render': 3 },
    coroutines: ['AsyncHTMLSession.*', 'HTML.arender'],
    computes: { 'HTML.find': 5e-3, 'HTML.xpath': 5e-3, 'HTML.search': 1e-3, 'HTML.search_all': 2e-3 },
    returns: Object.fromEntries(verbs.map((verb) => [`HTMLSession.${verb}`, 'HTMLResponse'])),
    attributes: { 'HTMLResponse.html': 'HTML' },
    bases: { HTMLResponse: 'requests.Response' },
  },
  curl_cffi: {
    waits: Object.fromEntries(curlCalls.map((call) => [call, 0.1])),
    coroutines: ['requests.AsyncSession.*', 'AsyncSession.*'],
    returns: { ...Object.fromEntries(curlCalls.map((call) => [call, 'requests.Response'])), 'requests.Session.__enter__': 'requests.Session', 'Session.__enter__': 'Session' },
    bases: { 'requests.Response': 'requests.Response' },
  },
  mechanize: { holds: ['Browser.select_form', 'Browser.set_handle_robots', 'Browser.set_handle_equiv', 'Browser.set_handle_redirect', 'Browser.set_handle_referer', 'Browser.set_handle_refresh', 'Browser.set_cookiejar', 'Browser.set_proxies', 'Browser.links', 'Browser.forms'] },
  geopy: { waits: { 'extra.rate_limiter.RateLimiter.__call__': 1 }, holds: ['point.*', 'units.*'], computes: { 'distance.*': 2e-4, 'distance.geodesic': 2e-4, 'distance.great_circle': 2e-5, 'distance.distance': 2e-4 } },
  web3: {
    waits: {
      'Web3.eth.*': 0.1, 'Web3.net.*': 0.1, 'Web3.is_connected': 0.1, 'Web3.isConnected': 0.1, 'Web3.eth.wait_for_transaction_receipt': 10, 'Web3.eth.waitForTransactionReceipt': 10,
      'contract.ContractFunction.call': 0.1, 'contract.ContractFunction.transact': 0.2, 'contract.ContractFunction.build_transaction': 0.1, 'contract.ContractFunction.buildTransaction': 0.1, 'contract.ContractFunction.estimate_gas': 0.1, 'contract.ContractFunction.estimateGas': 0.1,
    },
    holds: ['Web3.to_checksum_address', 'Web3.toChecksumAddress', 'Web3.is_address', 'Web3.isAddress', 'Web3.to_wei', 'Web3.toWei', 'Web3.from_wei', 'Web3.fromWei', 'Web3.to_hex', 'Web3.toHex', 'Web3.keccak', 'Web3.to_bytes', 'Web3.to_int', 'Web3.to_text', 'Web3.middleware_onion.*'],
    computes: { 'Web3.eth.account.*': 2e-3, 'Web3.eth.contract': 1e-3 },
    coroutines: ['AsyncWeb3.eth.*'],
    returns: { 'Web3.eth.contract': 'contract.Contract', 'contract.Contract.functions.*': 'contract.ContractFunction', 'contract.Contract.constructor': 'contract.ContractFunction' },
  },
  'playwright.sync_api': {
    waits: { ...opensOrStarts, 'PlaywrightContextManager.__enter__': 1, 'PlaywrightContextManager.start': 1, 'Playwright.stop': 0.1, 'Locator.*': 0.1, 'Page.goto': 1, ...Object.fromEntries(browsing.slice(1).map((method) => [`Page.${method}`, 0.1])) },
    holds: ['Page.on', 'Page.set_default_timeout', 'BrowserContext.set_default_timeout', 'Page.locator', 'Page.get_by_text', 'Page.get_by_role'],
    returns: {
      sync_playwright: 'PlaywrightContextManager', 'PlaywrightContextManager.__enter__': 'Playwright', 'PlaywrightContextManager.start': 'Playwright', ...playwrightTypes,
      'Page.locator': 'Locator', 'Page.get_by_text': 'Locator', 'Page.get_by_role': 'Locator',
    },
  },
  'playwright.async_api': {
    coroutines: [...Object.keys(playwrightTypes), 'PlaywrightContextManager.start', 'Playwright.stop', 'Locator.*', ...browsing.map((method) => `Page.${method}`)],
    holds: ['Page.on', 'Page.set_default_timeout', 'BrowserContext.set_default_timeout', 'Page.locator', 'Page.get_by_text', 'Page.get_by_role'],
    returns: {
      async_playwright: 'PlaywrightContextManager', 'PlaywrightContextManager.start': 'Playwright', ...playwrightTypes,
      'Page.locator': 'Locator', 'Page.get_by_text': 'Locator', 'Page.get_by_role': 'Locator',
    },
  },
  appium: { waits: { 'webdriver.Remote': 5 }, bases: { 'webdriver.Remote': 'selenium.webdriver.remote.webdriver.WebDriver' } },
  undetected_chromedriver: { waits: { Chrome: 4 }, bases: { Chrome: 'selenium.webdriver.remote.webdriver.WebDriver' } },
  seleniumwire: { waits: { 'webdriver.Chrome': 3, 'webdriver.Firefox': 3 }, bases: { 'webdriver.Chrome': 'selenium.webdriver.remote.webdriver.WebDriver', 'webdriver.Firefox': 'selenium.webdriver.remote.webdriver.WebDriver' } },
  googlesearch: { waits: { search: 0.5 } },
  googletrans: { waits: { 'Translator.translate': 0.3, 'Translator.detect': 0.3 } },
};

/** One library each. */
export const webClients: readonly LibraryKnowledge[] = Object.entries(clients).map(([library, facts]) =>
  describeClient(library, facts, { evidence: `${library} documentation (remembered)`, confidence: 'memory' }),
);
