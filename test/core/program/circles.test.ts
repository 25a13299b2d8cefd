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

test('modules that all import one name from each other have what one of them makes', async () => {
  const count = 12;
  const others = (own: number) => Array.from({ length: count }, (_, number) => number).filter((number) => number !== own).map((number) => `    from m${String(number)} import work`);
  const modules = Object.fromEntries(Array.from({ length: count }, (_, number) => [`m${String(number)}.py`, `try:\n${others(number).join('\n')}\nexcept ImportError:\n    pass\n`]));
  const report = await analyse({
    ...modules,
    'm3.py': 'import time\ndef work():\n    time.sleep(1)\n',
    'main.py': 'import threading\nfrom m0 import work\nthreading.Thread(target=work).start()\n',
  });
  expect(report['main.py'].sites[0]?.verdict).toBe('io');
});

test('a condition whose names lead from one to all others is followed to its end', async () => {
  const names = Array.from({ length: 60 }, (_, number) => `flag_${String(number)}`);
  const anyOfThem = names.join(' or ');
  const report = await analyse({ 'main.py': `
import sys
import threading
import time
${names.map((name) => `${name} = ${anyOfThem}\n${name} = not (${anyOfThem})`).join('\n')}
gil = sys._is_gil_enabled()
if flag_0:
    threading.Thread(target=time.sleep, args=(1,)).start()
` });
  expect(report['main.py'].sites[0]?.verdict).toBe('io');
});
