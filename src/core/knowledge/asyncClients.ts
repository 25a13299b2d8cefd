import type { LibraryKnowledge } from './entry';

/**
 * Libraries for event loops: their calls make coroutines, which wait when they are awaited. The
 * seconds are those of an everyday wait.
 */
const waitSeconds: Readonly<Record<string, number>> = {
  aioboto3: 0.1, aiobotocore: 0.1, aiodns: 2e-2, aiogram: 0.2, aiohttp_retry: 0.1, aioimaplib: 0.1, aiokafka: 1e-2, aiomysql: 2e-3, aioodbc: 2e-3,
  aiopg: 2e-3, aioredis: 1e-3, aioshutil: 1e-2, aiosmtplib: 0.1, aiosqlite: 2e-3, aio_pika: 1e-2, asyncio_mqtt: 1e-2, asyncmy: 2e-3, asyncssh: 0.1,
  async_lru: 1e-6, beanie: 2e-3, bleak: 0.1, databases: 2e-3, disnake: 0.2, discord: 0.2, edge_tts: 1, gino: 2e-3, httpx_sse: 0.1, hypercorn: 1, motor: 2e-3,
  nats: 1e-2, nextcord: 0.2, odmantic: 2e-3, 'playwright.async_api': 0.1, prisma: 2e-3, pyppeteer: 0.1, pyrogram: 0.2, slack_bolt: 0.2, telethon: 0.2, tortoise: 2e-3, treq: 0.1, websockets: 1e-2,
};

/** One library each, whose only entry covers all of its callables. */
export const asyncClients: readonly LibraryKnowledge[] = Object.entries(waitSeconds).map(([library, seconds]) => ({
  library,
  entries: [{ name: `${library}.*`, behaviour: 'waits', seconds, isAwaited: true, evidence: `${library} documentation (what it is for; its source was not read)`, confidence: 'docs' }],
}));
