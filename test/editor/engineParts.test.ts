import { describe, expect, test } from 'vitest';
import { createDisposables } from '../../src/editor/disposables';
import { createPendingQuestions } from '../../src/editor/engine/pendingQuestions';
import { createRestartPolicy } from '../../src/editor/engine/restartPolicy';
import { createGuard } from '../../src/editor/guard';

describe('the worker that ended by itself', () => {
  test('is started three times within five minutes, and not a fourth', () => {
    const policy = createRestartPolicy();
    expect([0, 1, 2, 3].map((minute) => policy.mayRestart(minute * 60_000))).toEqual([true, true, true, false]);
  });

  test('is started again when the last bad time is long ago, or at the user’s wish', () => {
    const policy = createRestartPolicy();
    for (const time of [0, 1, 2]) policy.mayRestart(time);
    expect(policy.mayRestart(6 * 60_000)).toBe(true);
    for (const time of [0, 1, 2]) policy.mayRestart(6 * 60_000 + time);
    policy.forget();
    expect(policy.mayRestart(6 * 60_000 + 3)).toBe(true);
  });
});

describe('questions to the worker', () => {
  test('get the answer that bears their number', async () => {
    const pending = createPendingQuestions();
    const [first, second] = [pending.open(() => undefined), pending.open(() => undefined)];
    pending.take({ kind: 'answer', request: second.request, value: 2 });
    pending.take({ kind: 'failed', request: first.request, message: 'broken' });
    expect(await second.outcome).toEqual({ kind: 'answer', value: 2 });
    expect(await first.outcome).toEqual({ kind: 'failed', message: 'broken' });
  });

  test('end when they are taken back, and an answer that comes late is dropped', async () => {
    const pending = createPendingQuestions();
    const { request, outcome } = pending.open(() => undefined);
    pending.drop(request);
    pending.take({ kind: 'answer', request, value: 1 });
    expect(await outcome).toEqual({ kind: 'dropped' });
  });

  test('all end with the worker', async () => {
    const pending = createPendingQuestions();
    const open = [pending.open(() => undefined), pending.open(() => undefined)];
    pending.dropAll();
    expect(await Promise.all(open.map(({ outcome }) => outcome))).toEqual([{ kind: 'dropped' }, { kind: 'dropped' }]);
  });

  test('hear what a scan tells, until it ends', () => {
    const pending = createPendingQuestions();
    const heard: number[] = [];
    const { request } = pending.open((news) => { if (news.kind === 'progress') heard.push(news.done); });
    pending.take({ kind: 'progress', request, done: 20, total: 50 });
    pending.drop(request);
    pending.take({ kind: 'progress', request, done: 40, total: 50 });
    expect(heard).toEqual([20]);
  });
});

describe('things to be disposed of', () => {
  test('go backwards, each once, and a late one at once', () => {
    const gone: string[] = [];
    const thing = (name: string) => ({ dispose: () => { gone.push(name); } });
    const list = createDisposables();
    list.add(thing('first'));
    list.add(thing('second'));
    list.dispose();
    list.dispose();
    list.add(thing('late'));
    expect(gone).toEqual(['second', 'first', 'late']);
  });

  test('all go even when one of them fails', () => {
    const gone: string[] = [];
    const list = createDisposables();
    list.add({ dispose: () => { gone.push('first'); } });
    list.add({ dispose: () => { throw new Error('stuck'); } });
    expect(() => { list.dispose(); }).toThrow(AggregateError);
    expect(gone).toEqual(['first']);
  });
});

describe('a guarded handler', () => {
  test('logs what it throws, with its name, and lets the editor carry on', async () => {
    const errors: string[] = [];
    const guard = createGuard({ error: (message: string | Error) => { errors.push(String(message)); } });
    const provide = guard.provider('hover', (): number => { throw new Error('no such line'); });
    expect(await provide()).toBeUndefined();
    expect(errors[0]).toMatch(/^hover: Error: no such line/);
  });
});
