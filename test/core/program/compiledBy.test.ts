import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

/** The verdict on threads that run a loop which the decorator compiles. */
async function verdictWith(decorator: string, { before = '', from = '' } = {}) {
  const report = await analyse({ 'settings.py': from, 'main.py': `
import functools
import threading
import numba
${before}

${decorator}
def work(values):
    total = 0
    for i in range(100_000_000):
        total += values[i % 100] * i
    return total

for _ in range(4):
    threading.Thread(target=work, args=([1.0] * 100,)).start()
` });
  return report['main.py'].sites[0]?.verdict;
}

test('a compiled function runs without the GIL where it is told so, however that is written', async () => {
  expect(await verdictWith('@numba.njit')).toBe('serialised');
  expect(await verdictWith('@numba.njit(nogil=False)')).toBe('serialised');
  expect(await verdictWith('@numba.njit(nogil=True)')).toBe('parallel');
  expect(await verdictWith('@numba.njit(cache=True, nogil=nogil)', { before: 'nogil = True' })).toBe('parallel');
  expect(await verdictWith('@numba.njit(nogil=settings.NOGIL)', { before: 'import settings', from: 'NOGIL = True\n' })).toBe('parallel');
  expect(await verdictWith('@numba.njit(**options)', { before: 'options = dict(cache=True, nogil=True)' })).toBe('parallel');
  expect(await verdictWith('@numba.njit(nogil=unseen)')).toBe('serialised');
});

test('so it does where a decorator of the program compiles it', async () => {
  expect(await verdictWith('@njit', { before: 'njit = functools.partial(numba.njit, nogil=True, cache=True)' })).toBe('parallel');
  expect(await verdictWith('@njit', { before: 'njit = functools.partial(numba.njit, cache=True)' })).toBe('serialised');
  expect(await verdictWith('@njit(nogil=True)', { before: 'njit = functools.partial(numba.njit, cache=True)' })).toBe('parallel');
  expect(await verdictWith('@fast', { before: 'def fast(function):\n    return numba.jit(nopython=True, nogil=True)(function)' })).toBe('parallel');
  expect(await verdictWith('@fast', { before: 'def fast(function):\n    return numba.njit(function, nogil=True)' })).toBe('parallel');
  expect(await verdictWith('@fast(cache=True)', { before: 'def fast(**options):\n    return numba.njit(nogil=True, **options)' })).toBe('parallel');
});
