import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

test('what a circle of values has in it is known from where it begins', async () => {
  const report = await analyse({ 'main.py': `
import threading
import time

class Pause:
    def take(self):
        time.sleep(1)

def step():
    pauses = [Pause(), Pause()]
    while len(pauses) > 1:
        pauses = sorted(pauses)
        for pause in pauses:
            pause.take()

threading.Thread(target=step).start()
` });
  expect(report['main.py'].sites[0]?.verdict).toBe('io');
});
