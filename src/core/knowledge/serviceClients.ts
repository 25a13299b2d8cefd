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
  // Pages and files from the web.
  cloudscraper: 0.2, feedparser: 0.2, mechanize: 0.2, requests_html: 0.2, wget: 0.5, 'playwright.sync_api': 0.1,
  splinter: 0.1, zeep: 0.1, suds: 0.1,
  // Servers of one's own.
  consul: 5e-3, etcd3: 5e-3, kazoo: 5e-3, kubernetes: 5e-2, hdfs: 5e-2, memcache: 5e-4, pylibmc: 5e-4, pymemcache: 5e-4,
  cx_Oracle: 2e-3, mysql: 1e-3, peewee: 1e-3, influxdb: 1e-2, influxdb_client: 1e-2, neo4j: 5e-3, arango: 5e-3,
  pyhive: 0.5, impala: 0.5, trino: 0.5, vertica_python: 5e-3, paho: 1e-2, stomp: 1e-2, pulsar: 1e-2,
  exchangelib: 0.5, imap_tools: 0.1, yagmail: 0.5, ldap3: 1e-2,
  // Other machines.
  dns: 1e-2, whois: 0.5, nmap: 5, scapy: 0.1, netmiko: 0.5, napalm: 0.5, fabric: 0.5, pysftp: 0.2, ftputil: 0.1, winrm: 0.5,
  easysnmp: 1e-2, pysnmp: 1e-2, pymodbus: 1e-2, can: 1e-2,
  // Child processes.
  ffmpeg: 2, pdf2image: 1, pytesseract: 0.5,
  // Devices and people.
  bluetooth: 5e-2, gtts: 0.5, keyboard: 1e-2, mouse: 1e-2, picamera: 5e-2, playsound: 2, pyautogui: 0.1, pyttsx3: 2,
  smbus: 5e-4, smbus2: 5e-4, speech_recognition: 2,
};

/** One library each, whose only entry covers all of its callables. */
export const serviceClients: readonly LibraryKnowledge[] = Object.entries(callSeconds).map(([library, seconds]) => ({
  library,
  entries: [
    { name: `${library}.*`, behaviour: 'waits', seconds, evidence: `${library} documentation (what it is for; its source was not read)`, confidence: 'memory' },
  ],
}));
