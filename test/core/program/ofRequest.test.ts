import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

async function rulesIn(handler: string): Promise<readonly string[]> {
  const report = await analyse({ 'main.py': `
import asyncio
from io import BytesIO
from fastapi import FastAPI
from pdfminer.high_level import extract_text

app = FastAPI()
manual = "manual.pdf"

def text_of(source):
    return extract_text(source).split()

@app.post("/text")
async def text(upload):
${handler.replace(/^/gm, '    ')}
` });
  return report['main.py'].findings.map(({ rule }) => rule);
}

test.each([
  ['as it is', 'return await asyncio.to_thread(text_of, upload.path)'],
  ['once it is read', 'content = await upload.read()\nsource = BytesIO(content)\nreturn await asyncio.to_thread(text_of, source)'],
  ['in a function without a name', 'return await asyncio.get_event_loop().run_in_executor(None, lambda: text_of(upload.path))'],
])('a handler hands a second of a library’s work to a thread for each request, with what came with it %s', async (_, handler) => {
  expect(await rulesIn(handler)).toEqual(['serialised-background-thread']);
});

test('what is the same for all requests may be done once', async () => {
  expect(await rulesIn('return await asyncio.to_thread(text_of, manual)')).toEqual([]);
});
