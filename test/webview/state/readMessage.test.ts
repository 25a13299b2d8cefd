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

  it('with the text of a file of times is read, and nothing else under that name', () => {
    expect(readMessage({ kind: 'times', text: '1, 2' })).toEqual({ kind: 'message', message: { kind: 'times', text: '1, 2' } });
    expect(readMessage({ kind: 'times', text: 3 })).toEqual({ kind: 'foreign' });
  });

  it('keeps what a scenario says in words, and drops words that it does not know', () => {
    const words = { payloadKind: 'dict', scheduler: 'ray', taskFactors: [0.5, 1.5], ioThread: { waitSeconds: { value: 0.01, origin: 'stated' }, heldSeconds: { value: 1e-4, origin: 'stated' } } };
    const scenario = { ...scoreSubject.scenario, ...words };
    expect(readMessage(overTheWire({ kind: 'show', subject: { ...scoreSubject, scenario: { ...scenario, resultKind: 'magic' } } }))).toMatchObject({ message: { subject: { scenario } } });
  });

  it('keeps an absurd number of the scenario apart from the rest, which can still be used', () => {
    const scenario = { ...scoreSubject.scenario, taskSeconds: { value: Number.POSITIVE_INFINITY, origin: 'inferred' } };
    const reading = readMessage(overTheWire({ kind: 'show', subject: { ...scoreSubject, scenario } }));
    expect(reading).toMatchObject({ kind: 'message', message: { subject: { scenario: { taskSeconds: { value: Number.NaN }, cores: { value: 4 } } } } });
  });
});
