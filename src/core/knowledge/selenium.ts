import type { LibraryKnowledge } from './entry';

/** selenium and the GIL. */
export const selenium: LibraryKnowledge = {
  library: 'selenium',
  summary: 'A browser by its driver: every command is an HTTP round trip.',
  aliases: {
    'selenium.webdriver.chrome.webdriver.WebDriver': 'selenium.webdriver.Chrome',
    'selenium.webdriver.firefox.webdriver.WebDriver': 'selenium.webdriver.Firefox',
    'selenium.webdriver.support.wait.WebDriverWait': 'selenium.webdriver.support.ui.WebDriverWait',
  },
  bases: {
    'selenium.webdriver.Chrome': 'selenium.webdriver.remote.webdriver.WebDriver',
    'selenium.webdriver.Firefox': 'selenium.webdriver.remote.webdriver.WebDriver',
    'selenium.webdriver.Edge': 'selenium.webdriver.remote.webdriver.WebDriver',
    'selenium.webdriver.Safari': 'selenium.webdriver.remote.webdriver.WebDriver',
    'selenium.webdriver.Remote': 'selenium.webdriver.remote.webdriver.WebDriver',
  },
  attributes: {
    'selenium.webdriver.remote.webdriver.WebDriver.page_source': 'str',
  },
  entries: [
    { name: 'selenium.webdriver.Chrome', behaviour: 'waits', seconds: 2, returns: 'selenium.webdriver.Chrome', evidence: 'selenium 4.52.0 webdriver/remote/remote_connection.py:459 (urllib3)', confidence: 'source' },
    { name: 'selenium.webdriver.Firefox', behaviour: 'waits', seconds: 2, returns: 'selenium.webdriver.Firefox', evidence: 'selenium 4.52.0 webdriver/remote/remote_connection.py:459 (urllib3)', confidence: 'source' },
    { name: 'selenium.webdriver.Edge', behaviour: 'waits', seconds: 2, returns: 'selenium.webdriver.Edge', evidence: 'selenium 4.52.0 webdriver/remote/remote_connection.py:459 (urllib3)', confidence: 'source' },
    { name: 'selenium.webdriver.Safari', behaviour: 'waits', seconds: 2, returns: 'selenium.webdriver.Safari', evidence: 'selenium 4.52.0 webdriver/remote/remote_connection.py:459 (urllib3)', confidence: 'source' },
    { name: 'selenium.webdriver.Remote', behaviour: 'waits', seconds: 2, returns: 'selenium.webdriver.Remote', evidence: 'selenium 4.52.0 webdriver/remote/remote_connection.py:459 (urllib3)', confidence: 'source' },
    { name: 'selenium.webdriver.remote.webdriver.WebDriver.get', behaviour: 'waits', seconds: 1, evidence: 'selenium 4.52.0 webdriver/remote/remote_connection.py:459 (urllib3)', confidence: 'source' },
    { name: 'selenium.webdriver.remote.webdriver.WebDriver.find_element', behaviour: 'waits', seconds: 0.01, returns: 'selenium.webdriver.remote.webelement.WebElement', evidence: 'selenium 4.52.0 webdriver/remote/remote_connection.py:459 (urllib3)', confidence: 'source' },
    { name: 'selenium.webdriver.remote.webdriver.WebDriver.*', behaviour: 'waits', seconds: 0.01, evidence: 'selenium 4.52.0 webdriver/remote/remote_connection.py:459 (urllib3)', confidence: 'source' },
    { name: 'selenium.webdriver.remote.webelement.WebElement.*', behaviour: 'waits', seconds: 0.01, evidence: 'selenium 4.52.0 webdriver/remote/remote_connection.py:459 (urllib3)', confidence: 'source' },
    { name: 'selenium.webdriver.support.ui.WebDriverWait', behaviour: 'holds', seconds: 1e-6, returns: 'selenium.webdriver.support.ui.WebDriverWait', evidence: 'selenium 4.52.0 webdriver/remote/remote_connection.py:459 (urllib3)', confidence: 'source' },
    { name: 'selenium.webdriver.support.ui.WebDriverWait.until', behaviour: 'waits', seconds: 0.5, evidence: 'selenium 4.52.0 webdriver/remote/remote_connection.py:459 (urllib3)', confidence: 'source' },
    { name: 'selenium.webdriver.support.ui.WebDriverWait.until_not', behaviour: 'waits', seconds: 0.5, evidence: 'selenium 4.52.0 webdriver/remote/remote_connection.py:459 (urllib3)', confidence: 'source' },
    { name: 'selenium.webdriver.*', behaviour: 'holds', seconds: 1e-5, evidence: 'selenium 4.52.0 webdriver/remote/remote_connection.py:459 (urllib3)', confidence: 'source' },
  ],
};
