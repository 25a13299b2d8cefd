import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

/** A thread that takes messages from a queue and goes through those who want them, or through what is in them. */
const taking = (body: string) => `
import queue
import re
import threading

class Bus:
    def __init__(self):
        self.inbox = queue.Queue()
        self.readers = {}

    def join(self, pattern):
        self.readers[pattern] = queue.Queue()

    def run(self):
        while True:
            message = self.inbox.get()
            if message is None:
                break
${body}

buses = [Bus(), Bus()]
for bus in buses:
    threading.Thread(target=bus.run).start()
`;

async function confidences(body: string): Promise<readonly string[]> {
  const report = await analyse({ 'main.py': taking(body) });
  return report['main.py'].sites.map(({ verdict, confidence }) => `${verdict} ${confidence}`);
}

test('who passes on what comes to each of those that want it does no work, however many they might be', async () => {
  expect(await confidences(`            for pattern, reader in self.readers.items():
                if re.match(pattern, message):
                    reader.put(message)`)).toEqual(['serialised low']);
});

test('who works for each of them does', async () => {
  expect(await confidences(`            for word in message.split():
                for other in range(1000):
                    self.readers[other, word] = other * other`)).toEqual(['serialised high']);
});

test('who looks for who has sent what comes, and hands it on, may have no more to do than that', async () => {
  expect(await confidences(`            sender = message
            while sender:
                sender = sender[1:] if sender[0] != "/" else ""
            self.readers["last"] = message`)).toEqual(['serialised low']);
});
