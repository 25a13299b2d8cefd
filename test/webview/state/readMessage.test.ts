import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/webview/state/readMessage';
import { scoreSubject } from '../support/subjects';

/** As a message arrives: VS Code sends it through JSON. */
const overTheWire = (message: unknown): unknown => JSON.parse(JSON.stringify(message));

describe('a message to the page', () => {
  it('that shows a subject is read as it was sent', () => {
    expect(readMessage(overTheWire({ kind: 'show', subject: scoreSubject }))).toEqual({ kind: 'message', message: { kind: 'show', subject: scoreSubject } });
  });

  it.each([undefined, null, 5, 'show', [], {}, { kind: 'refresh' }, { kind: 7 }])('that is not for this page is passed over: %j', (data) => {
    expect(readMessage(data)).toEqual({ kind: 'foreign' });
  });

  it.each([
    undefined, null, {}, { ...scoreSubject, title: 12 }, { ...scoreSubject, scenario: undefined },
    { ...scoreSubject, scenario: { ...scoreSubject.scenario, cores: undefined } },
    { ...scoreSubject, scenario: { ...scoreSubject.scenario, cores: { value: 4, origin: 'guessed' } } },
    { ...scoreSubject, calibration: { ...scoreSubject.calibration, startMethod: 'vfork' } },
    { ...scoreSubject, calibration: { ...scoreSubject.calibration, interpreter: '3.13' } },
    { ...scoreSubject, calibration: { ...scoreSubject.calibration, processDispatchSeconds: Number.NaN } },
  ])('that has not the shape of a subject is told to the user (%#)', (subject) => {
    expect(readMessage(overTheWire({ kind: 'show', subject }))).toEqual({ kind: 'broken', reason: expect.stringContaining('Reload') as string });
  });

  it('keeps an absurd number of the scenario apart from the rest, which can still be used', () => {
    const scenario = { ...scoreSubject.scenario, taskSeconds: { value: Number.POSITIVE_INFINITY, origin: 'inferred' } };
    const reading = readMessage(overTheWire({ kind: 'show', subject: { ...scoreSubject, scenario } }));
    expect(reading.kind === 'message' && reading.message.subject.scenario.taskSeconds.value).toBeNaN();
    expect(reading.kind === 'message' && reading.message.subject.scenario.cores.value).toBe(4);
  });
});
