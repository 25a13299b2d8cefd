import type { LibraryKnowledge } from './entry';

const asks = 'akshare documentation (every function asks a service on the web; akshare/stock_feature/stock_hist_em.py for those of Eastmoney)';

/** akshare and the GIL. */
export const akshare: LibraryKnowledge = {
  library: 'akshare',
  summary: 'Prices of shares and the like from services on the web: requests that wait, and a table of some hundred rows made of the answer.',
  entries: [
    { name: 'akshare.stock_zh_a_spot_em', behaviour: 'waits', seconds: 1, returns: 'pandas.DataFrame', evidence: 'akshare akshare/stock_feature/stock_hist_em.py:11', confidence: 'source' },
    { name: 'akshare.stock_zh_a_hist', behaviour: 'waits', seconds: 0.3, returns: 'pandas.DataFrame', evidence: asks, confidence: 'docs' },
    { name: 'akshare.stock_zh_a_daily', behaviour: 'waits', seconds: 0.3, returns: 'pandas.DataFrame', evidence: asks, confidence: 'docs' },
    { name: 'akshare.stock_zh_index_daily', behaviour: 'waits', seconds: 0.3, returns: 'pandas.DataFrame', evidence: asks, confidence: 'docs' },
    { name: 'akshare.stock_us_daily', behaviour: 'waits', seconds: 0.3, returns: 'pandas.DataFrame', evidence: asks, confidence: 'docs' },
    { name: 'akshare.stock_hk_hist', behaviour: 'waits', seconds: 0.3, returns: 'pandas.DataFrame', evidence: asks, confidence: 'docs' },
    { name: 'akshare.fund_etf_hist_em', behaviour: 'waits', seconds: 0.3, returns: 'pandas.DataFrame', evidence: asks, confidence: 'docs' },
    { name: 'akshare.futures_zh_daily_sina', behaviour: 'waits', seconds: 0.3, returns: 'pandas.DataFrame', evidence: asks, confidence: 'docs' },
    { name: 'akshare.stock_individual_info_em', behaviour: 'waits', seconds: 0.3, returns: 'pandas.DataFrame', evidence: asks, confidence: 'docs' },
    { name: 'akshare.*', behaviour: 'waits', seconds: 0.3, returns: 'pandas.DataFrame', evidence: asks, confidence: 'docs' },
  ],
};
