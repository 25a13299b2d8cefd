import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { createCalibrations } from '../../src/worker/calibrations';

const ordinary = { minor: 14, isFreeThreaded: false };
const kept = () => readFile('src/core/simulator/presets/cpython-3.14.json', 'utf8');

describe('what parallelism costs here', () => {
  test('is a preset while nothing was measured', async () => {
    const calibrations = createCalibrations({ newest: () => Promise.resolve(undefined) }, 'spawn');
    expect(await calibrations.of(ordinary)).toMatchObject({ origin: 'default', startMethod: 'spawn', interpreter: ordinary });
  });

  test('is what was measured, of that interpreter', async () => {
    const text = await kept();
    const calibrations = createCalibrations({ newest: ({ minor }) => Promise.resolve(minor === 14 ? text : undefined) }, undefined);
    expect(await calibrations.of(ordinary)).toMatchObject({ origin: 'measured', interpreter: ordinary });
    expect(await calibrations.of({ minor: 12, isFreeThreaded: false })).toMatchObject({ origin: 'default' });
  });

  test('is looked for once, and anew after a calibration', async () => {
    const shelf: { text?: string } = {};
    let looks = 0;
    const calibrations = createCalibrations({ newest: () => {
      looks += 1;
      return Promise.resolve(shelf.text);
    } }, undefined);
    await calibrations.of(ordinary);
    await calibrations.of(ordinary);
    expect(looks).toBe(1);
    shelf.text = await kept();
    calibrations.forget();
    expect(await calibrations.of(ordinary)).toMatchObject({ origin: 'measured' });
  });

  test.each([
    ['what another version kept', () => Promise.resolve('{"version": 99}')],
    ['a broken file', () => Promise.resolve('{')],
    ['one that cannot be read', () => Promise.reject(new Error('EACCES'))],
  ])('is a preset in place of %s', async (_, newest) => {
    expect(await createCalibrations({ newest }, undefined).of(ordinary)).toMatchObject({ origin: 'default' });
  });
});
