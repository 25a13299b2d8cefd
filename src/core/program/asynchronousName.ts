/** Libraries that have their asynchronous twin say so: `azure.cosmos.aio`, `redis.asyncio`, `AsyncOpenAI`. */
const asynchronousName = /(^|\.)(aio|asyncio|_?async_?\w*)\.|(^|\.)Async[A-Z]|Async(Client|IO)/;

/** Whether the name of something of a library says that calling it makes a coroutine. */
export function isAsynchronousName(name: string): boolean {
  return asynchronousName.test(name);
}
