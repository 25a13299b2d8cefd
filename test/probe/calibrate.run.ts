import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020';
import { expect, test } from 'vitest';
import { calibrationOf, type CalibrationReport } from '../../src/core/simulator/calibrationReport';
import { runProbe } from '../../src/probe/runProbe';

const script = resolve('src/probe/calibrate.py');

/** Twenty seconds on a machine that does nothing else; this one may run other tests meanwhile. */
const mostSeconds = 60;

test('the probe measures what the simulator reckons with, in time, and tells how far it is', async () => {
  const steps: string[] = [];
  const outcome = await runProbe({ python: 'python3', script, onProgress: ({ step, steps: all, about }) => steps.push(`${step}/${all} ${about}`) });
  if (outcome.kind !== 'report') throw new Error(JSON.stringify(outcome));
  const report = JSON.parse(outcome.text) as CalibrationReport;
  const validate = new Ajv2020({ allowUnionTypes: true, strictTypes: false }).compile(JSON.parse(await readFile('docs/schema/calibration-1.json', 'utf8')) as AnySchema);
  expect(validate(report) ? [] : validate.errors).toEqual([]);
  expect(report.durationSeconds).toBeLessThan(mostSeconds);
  // A busy machine gets less of the later passes.
  expect(steps[0]).toBe('1/39 the processor');
  expect(steps).toContain('13/39 start methods');

  const { processStarts, processDispatchSeconds, processGaps, crowdedGaps, crowdedMessages, threadDispatchSeconds, wakingSeconds, passages, assumed } = calibrationOf(report, { origin: 'measured' });
  expect(processStarts.spawn?.readySeconds).toBeGreaterThan(5e-3);
  expect(processStarts.spawn?.mainImport).toBe('worker');
  expect(processDispatchSeconds).toBeGreaterThan(threadDispatchSeconds);
  expect(wakingSeconds).toBeGreaterThan(1e-7);
  expect(wakingSeconds).toBeLessThan(1e-3);
  expect(processGaps?.map(({ gapSeconds }) => gapSeconds)).toEqual([2e-4, 1e-3, 1e-2]);
  if (report.machine.system === 'Linux' && report.machine.cores > 1 && report.machine.cores <= 8) {
    // Where other programs compute meanwhile, as tests may, it is left out.
    expect([0, 4]).toContain(crowdedGaps?.length ?? 0);
    expect((crowdedGaps ?? []).every(({ gapSeconds, lostSeconds }, index, gaps) => gapSeconds > (gaps[index - 1]?.gapSeconds ?? 0) && lostSeconds >= 0)).toBe(true);
    expect(crowdedMessages?.map(({ gapSeconds, payloadSeconds, resultSeconds }) => gapSeconds > 0 && payloadSeconds >= 0 && resultSeconds >= 0)).toEqual([true, true]);
  }
  // Of some hundred kilobytes, since the largest sizes of the two are not alike.
  const secondsPerByte = (kind: 'bytes' | 'dict'): number => {
    const point = passages[kind].find(({ bytes }) => bytes > 300_000);
    return point ? (point.pickleSeconds + point.unpickleSeconds) / point.bytes : NaN;
  };
  expect(secondsPerByte('dict')).toBeGreaterThan(secondsPerByte('bytes'));
  expect(assumed).not.toContain('processDispatchSeconds');
});

test('a probe that is cancelled says so', async () => {
  const controller = new AbortController();
  const outcome = runProbe({ python: 'python3', script, signal: controller.signal, onProgress: () => { controller.abort(); } });
  expect(await outcome).toEqual({ kind: 'cancelled' });
});

test('a Python that is too old, or none, is told', async () => {
  const outcome = await runProbe({ python: process.execPath, script, onProgress: () => undefined });
  expect(outcome.kind).toBe('failed');
});
