import type { LibraryKnowledge } from './entry';

/**
 * Libraries whose calls are a conversation with something outside of the program: a server, a child
 * process, a device, a person. Their documentation says so; Python's own sockets, pipes and clocks,
 * with which nearly all of them speak, let go of the GIL. The seconds are those of an everyday call.
 */
const callSeconds: Readonly<Record<string, number>> = {
  // Language models and other services on the web.
  anthropic: 2, cohere: 1, openai: 2, 'google.generativeai': 2, 'google.cloud': 0.1, googleapiclient: 0.2, azure: 0.1,
  dropbox: 0.2, github: 0.2, gitlab: 0.2, gspread: 0.3, huggingface_hub: 0.5, jira: 0.2, minio: 5e-2, stripe: 0.3,
  twilio: 0.3, slack_sdk: 0.2, telebot: 0.2, tweepy: 0.2, praw: 0.2, vk_api: 0.2, wikipedia: 0.3,
  geopy: 0.2, ccxt: 0.2, binance: 0.2, yfinance: 0.5, instaloader: 0.5, pytube: 1, youtube_dl: 5, yt_dlp: 5,
  astroquery: 1, baostock: 0.2, canvasapi: 0.3, ddgs: 0.5, dhanhq: 0.2, ib_insync: 0.2, lyricsgenius: 0.5, speedtest: 10, webdriver_manager: 1,
  CloudFlare: 0.3, O365: 0.3, algoliasearch: 5e-2, alpaca: 0.2, alpaca_trade_api: 0.2, alpha_vantage: 0.3, atlassian: 0.3, boto: 5e-2, digitalocean: 0.2,
  deep_translator: 0.3, dashscope: 2, duckduckgo_search: 0.5, efinance: 0.3, fireworks: 2, google_images_search: 0.5, groq: 1, hvac: 2e-2, kiteconnect: 0.2, krakenex: 0.2,
  kucoin: 0.2, mattermostdriver: 0.1, mistralai: 2, msal: 0.3, mwdblib: 0.3, notion_client: 0.3, oandapyV20: 0.2, openstack: 0.2, pandas_datareader: 1, pinecone: 5e-2, plaid: 0.3,
  pushbullet: 0.2, pyairtable: 0.3, pybit: 0.2, pymsteams: 0.2, pynetbox: 0.1, pyzabbix: 0.1, qianfan: 2, quandl: 1, replicate: 5, serpapi: 0.5, shodan: 0.5,
  assemblyai: 5, b2sdk: 0.2, censys: 0.5, deepgram: 1, discogs_client: 0.3, elevenlabs: 1, finnhub: 0.2, firebase_admin: 0.1, googlemaps: 0.2, gradio_client: 2, itchat: 0.2,
  jqdatasdk: 0.3, linebot: 0.2, matrix_client: 0.1, musicbrainzngs: 0.5, oss2: 0.1, proxmoxer: 0.1, pyVim: 0.1, pyVmomi: 0.1, pychromecast: 0.1, pymisp: 0.3, pyrebase: 0.2, qcloud_cos: 0.1, qiniu: 0.2,
  sendgrid: 0.3, supabase: 0.1, textractor: 1, tidalapi: 0.2, trello: 0.3, wolframalpha: 1, ytmusicapi: 0.3,
  aliyunsdkcore: 0.2, oci: 0.2, tencentcloud: 0.2, shopify: 0.3, simple_salesforce: 0.3, spotipy: 0.2, tavily: 1, together: 2, tushare: 0.3, wikipediaapi: 0.3, woocommerce: 0.3, zenpy: 0.3, zhipuai: 2,
  // Pages and files from the web.
  cloudscraper: 0.2, feedparser: 0.2, mechanize: 0.2, requests_html: 0.2, wget: 0.5, 'playwright.sync_api': 0.1,
  splinter: 0.1, zeep: 0.1, suds: 0.1, gdown: 5, helium: 0.5, httplib2: 0.1, robobrowser: 0.2, tls_client: 0.1,
  // Servers of one's own.
  consul: 5e-3, etcd3: 5e-3, kazoo: 5e-3, kubernetes: 5e-2, hdfs: 5e-2, memcache: 5e-4, pylibmc: 5e-4, pymemcache: 5e-4,
  cx_Oracle: 2e-3, mysql: 1e-3, peewee: 1e-3, influxdb: 1e-2, influxdb_client: 1e-2, neo4j: 5e-3, arango: 5e-3,
  pyhive: 0.5, impala: 0.5, trino: 0.5, vertica_python: 5e-3, paho: 1e-2, stomp: 1e-2, pulsar: 1e-2,
  couchdb: 5e-3, ldap: 1e-2, libvirt: 1e-2, meilisearch: 5e-3, nntplib: 0.1, py2neo: 5e-3, pymilvus: 1e-2, typesense: 5e-3,
  aerospike: 1e-3, aria2p: 5e-2, clickhouse_connect: 1e-2, couchbase: 2e-3, deluge_client: 5e-2, gremlin_python: 1e-2, hazelcast: 2e-3, hdbcli: 3e-3, ibm_db: 3e-3, jaydebeapi: 1e-2, mpd: 5e-3,
  pysolr: 1e-2, qbittorrentapi: 5e-2, rediscluster: 1e-3, rethinkdb: 2e-3, taos: 2e-3, teradatasql: 5e-3, transmission_rpc: 5e-2,
  apprise: 0.5, kombu: 5e-3, plexapi: 5e-2, rpyc: 5e-3, stem: 1e-2,
  exchangelib: 0.5, imap_tools: 0.1, imapclient: 0.1, yagmail: 0.5, ldap3: 1e-2,
  // Other machines.
  dns: 1e-2, whois: 0.5, nmap: 5, scapy: 0.1, netmiko: 0.5, napalm: 0.5, fabric: 0.5, pysftp: 0.2, ftputil: 0.1, winrm: 0.5,
  'impacket.dcerpc': 2e-2, 'impacket.smbconnection': 2e-2, Pyro4: 5e-3, 'Pyro5.api': 5e-3,
  easysnmp: 1e-2, pysnmp: 1e-2, pymodbus: 1e-2, can: 1e-2,
  adbutils: 0.1, appium: 0.2, djitellopy: 0.3, icmplib: 0.5, minimalmodbus: 5e-2, ping3: 0.1, pyshark: 0.1, uiautomator2: 0.3,
  jnpr: 0.5, librouteros: 5e-2, ncclient: 0.3, pyeapi: 0.1, routeros_api: 5e-2, scrapli: 0.3, snap7: 1e-2,
  // Child processes.
  GPUtil: 0.1, docx2pdf: 3, imgkit: 2, patoolib: 3, pdfkit: 2, rarfile: 1, textract: 1, tika: 1, unoconv: 5,
  ffmpeg: 2, padelpy: 5, pdf2image: 1, pytesseract: 0.5, sh: 0.1,
  // Devices and people.
  evdev: 1e-2, hid: 1e-3, nidaqmx: 1e-2, picamera2: 5e-2, pyfirmata: 1e-3, pylsl: 1e-2, pyudev: 1e-2, pywifi: 0.5, pywinauto: 0.1,
  bluetooth: 5e-2, gtts: 0.5, keyboard: 1e-2, mouse: 1e-2, picamera: 5e-2, playsound: 2, pyautogui: 0.1, pyttsx3: 2,
  keyring: 1e-2, obd: 0.1, pulsectl: 1e-3, plyer: 1e-2, pyscreeze: 0.1,
  smbus: 5e-4, smbus2: 5e-4, usb: 1e-3, wmi: 0.1, speech_recognition: 2,
};

/** One library each, whose only entry covers all of its callables. */
export const serviceClients: readonly LibraryKnowledge[] = Object.entries(callSeconds).map(([library, seconds]) => ({
  library,
  entries: [
    { name: `${library}.*`, behaviour: 'waits', seconds, evidence: `${library} documentation (what it is for; its source was not read)`, confidence: 'memory' },
  ],
}));
