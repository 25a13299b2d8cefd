// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FromSimulator, SimulatorSubject } from '../../../src/protocol/simulatorView';
import { Simulator } from '../../../src/webview/views/Simulator';
import type { Model } from '../../../src/webview/model';
import { findBreakEvensDouble, prediction, simulateDouble } from '../support/simulateDouble';
import { scoreSubject } from '../support/subjects';

/** A page under test, and the editor that it believes to be connected to. */
interface Page {
  readonly root: HTMLElement;
  readonly posted: readonly FromSimulator[];
  readonly kept: () => unknown;
  send(data: unknown): Promise<void>;
}

let root: HTMLElement | undefined;

async function openPage({ simulate = simulateDouble, state }: { readonly simulate?: Model['simulate']; readonly state?: unknown } = {}): Promise<Page> {
  // Frames come at once: what is under test is what the page shows, not when.
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => { callback(); return 0; });
  vi.stubGlobal('setTimeout', (callback: () => void) => { callback(); return 0; });
  const posted: FromSimulator[] = [];
  let hear: (data: unknown) => void = () => undefined;
  let kept = state;
  const host = {
    post: (message: FromSimulator) => { posted.push(message); },
    loadState: () => kept,
    saveState: (next: unknown) => { kept = next; },
    listen: (heard: (data: unknown) => void) => { hear = heard; return () => undefined; },
  };
  const element = document.createElement('div');
  document.body.append(element);
  root = element;
  await act(() => { render(<Simulator host={host} model={{ simulate, findBreakEvens: findBreakEvensDouble }} />, element); });
  return { root: element, posted, kept: () => kept, send: async (data) => { await act(() => { hear(data); }); } };
}

async function openOn(subject: SimulatorSubject, simulate?: Model['simulate']): Promise<Page> {
  const page = await openPage(simulate && { simulate });
  await page.send({ kind: 'show', subject });
  return page;
}

afterEach(() => {
  vi.unstubAllGlobals();
  if (root === undefined) return;
  render(null, root);
  root.remove();
});

function find(page: Page, selector: string): HTMLElement {
  const element = page.root.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`no ${selector} in the page`);
  return element;
}

function findInput(page: Page, selector: string): HTMLInputElement {
  const element = find(page, selector);
  if (!(element instanceof HTMLInputElement)) throw new Error(`${selector} is no input`);
  return element;
}

const texts = (page: Page, selector: string): readonly string[] => [...page.root.querySelectorAll(selector)].map(({ textContent }) => textContent);
const inputRow = (label: string) => `.input-row:has([aria-label="${label}, slider"])`;

async function write(element: HTMLInputElement, value: string): Promise<void> {
  await act(() => {
    element.value = value;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function click(element: HTMLElement): Promise<void> {
  await act(() => { element.click(); });
}

describe('the page', () => {
  it('says once that it is ready, and waits', async () => {
    const page = await openPage();
    expect(page.posted).toEqual([{ kind: 'ready' }]);
    expect(page.root.textContent).toContain('Waiting for the editor');
  });

  it('begins with the advice, and reads it out', async () => {
    const page = await openOn(scoreSubject);
    expect(texts(page, '.advice')).toEqual(['Use processes: about 3.6× on 4 cores.']);
    expect(texts(page, '[role=status]')).toEqual(['Use processes: about 3.6× on 4 cores.']);
    expect(page.posted).toHaveLength(1);
  });

  it('shows hostile text as text', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const page = await openOn({ ...scoreSubject, title }, (scenario, calibration) => ({ ...simulateDouble(scenario, calibration), advice: '<b>run</b>' }));
    expect(texts(page, 'h1')).toEqual([title]);
    expect(texts(page, '.advice')).toEqual(['<b>run</b>']);
    expect(page.root.querySelector('img, b')).toBeNull();
  });

  it('leads back to the code, where there is some', async () => {
    const page = await openOn(scoreSubject);
    await click(find(page, '.site > button'));
    expect(page.posted).toEqual([{ kind: 'ready' }, { kind: 'reveal' }]);
    await page.send({ kind: 'show', subject: { ...scoreSubject, title: '', path: undefined } });
    expect(page.root.querySelector('.site > button')).toBeNull();
  });

  it('lists the strategies side by side with their bands, and the unavailable with the reason', async () => {
    const page = await openOn(scoreSubject);
    expect(texts(page, '.strategy')).toEqual(['Processesbest3.6× 3.2–4.0× in 5.56 s', 'Sequential1.0× 0.9–1.1× in 20 s', 'Threads0.9× 0.81–0.99× in 22.2 s']);
    expect(texts(page, '.notes li')).toEqual(['Interpreters (not available): InterpreterPoolExecutor needs Python 3.14; this is 3.13.']);
  });

  it('says what a strategy needs first', async () => {
    const page = await openOn(scoreSubject, (scenario, calibration) => {
      const outlook = simulateDouble(scenario, calibration);
      return { ...outlook, predictions: [...outlook.predictions, prediction('native', 40, { requires: 'Needs a compiler.' }), prediction('native-pool', 30, { requires: 'Needs a compiler.' })] };
    });
    expect(texts(page, '.notes li')[0]).toBe('Native with OpenMP, Native in a thread pool: Needs a compiler.');
    expect(page.root.querySelectorAll('.strategy-bar .bar.is-hypothetical')).toHaveLength(2);
  });

  it('says what its overheads were measured on', async () => {
    expect((await openOn(scoreSubject)).root.textContent).toContain('Overheads of a preset, measured on: CPython 3.13, Linux x86-64, 2 cores, October 2026.');
  });

  it('follows the chosen strategy in its timeline', async () => {
    const page = await openOn(scoreSubject);
    expect(texts(page, '.panel-timeline h2')).toEqual(['Timeline: Threads']);
    expect(find(page, '.panel-timeline .caption').textContent).toContain('it is handed over 9 times in the first 50 ms');
    await click(find(page, 'input[value=processes]'));
    expect(texts(page, '.panel-timeline h2')).toEqual(['Timeline: Processes']);
  });
});

describe('an input of the page', () => {
  it('shows its number and where it comes from', async () => {
    const page = await openOn(scoreSubject);
    expect(findInput(page, `${inputRow('Task time')} .input-text`).value).toBe('2 ms');
    expect(texts(page, `${inputRow('Task time')} .tag`)).toEqual(['inferred']);
    expect(find(page, '[aria-label="Task time, slider"]').getAttribute('aria-valuetext')).toBe('2 ms');
  });

  it('moves the prediction by its slider, becomes the user’s, and goes back', async () => {
    const page = await openOn(scoreSubject);
    await write(findInput(page, '[aria-label="Workers, slider"]'), '1');
    expect(texts(page, '.advice')).toEqual(['Use processes: about 1.8× on 4 cores.']);
    expect(texts(page, `${inputRow('Workers')} .tag`)).toEqual(['yours']);
    await click(find(page, '[aria-label="Yours. Reset Workers to 4 (inferred)"]'));
    expect(texts(page, '.advice')).toEqual(['Use processes: about 3.6× on 4 cores.']);
    expect(texts(page, `${inputRow('Workers')} .tag`)).toEqual(['inferred']);
    expect(document.activeElement).toBe(find(page, `${inputRow('Workers')} .input-text`));
  });

  it('takes what is typed, with its unit', async () => {
    const page = await openOn(scoreSubject);
    const text = findInput(page, `${inputRow('Task time')} .input-text`);
    await write(text, '3 s');
    expect(find(page, '[aria-label="Task time, slider"]').getAttribute('aria-valuetext')).toBe('3 s');
    expect(text.getAttribute('aria-invalid')).toBe('false');
  });

  it.each([['3', 'Write a time with its unit, such as 2.5 ms (µs, ms, s or min).'], ['9999999999 min', 'Task time: from 0.001 µs to 11,600 d.']])('asks again for "%s", and keeps the number it had', async (typed, problem) => {
    const page = await openOn(scoreSubject);
    const text = findInput(page, `${inputRow('Task time')} .input-text`);
    await write(text, typed);
    expect(texts(page, '.problem')).toEqual([problem]);
    expect(text.getAttribute('aria-invalid')).toBe('true');
    expect(text.value).toBe(typed);
    expect(find(page, '[aria-label="Task time, slider"]').getAttribute('aria-valuetext')).toBe('2 ms');
  });
});

describe('trouble', () => {
  it('with a number of the scenario is said, and ends when the user gives another', async () => {
    const page = await openOn({ ...scoreSubject, scenario: { ...scoreSubject.scenario, taskSeconds: { value: Number.NaN, origin: 'inferred' } } });
    expect(texts(page, '.trouble')).toEqual(['Task time is not a number. Enter a value below to simulate.']);
    expect(page.root.querySelector('.panel-speedup')).toBeNull();
    await write(findInput(page, `${inputRow('Task time')} .input-text`), '2 ms');
    expect(texts(page, '.trouble')).toEqual([]);
    expect(page.root.querySelector('.panel-speedup')).not.toBeNull();
  });

  it('with a message is said beside what was there, and one for others is passed over', async () => {
    const page = await openOn(scoreSubject);
    await page.send({ kind: 'unheard-of' });
    expect(texts(page, '.trouble')).toEqual([]);
    await page.send({ kind: 'show', subject: { title: 'broken' } });
    expect(texts(page, '.trouble')).toEqual([expect.stringContaining('does not understand')]);
    expect(texts(page, '.advice')).toHaveLength(1);
  });

  it('in the model is said, and the page lives on', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const page = await openOn(scoreSubject, (scenario, calibration) => {
      if (scenario.cores.value > 4) throw new Error('negative time');
      return simulateDouble(scenario, calibration);
    });
    const slider = findInput(page, '[aria-label="Cores, slider"]');
    await write(slider, '6');
    expect(texts(page, '.trouble')).toEqual([expect.stringContaining('negative time')]);
    await write(slider, '1');
    expect(texts(page, '.trouble')).toEqual([]);
  });

  it('with a predicted number is said, not drawn', async () => {
    const page = await openOn(scoreSubject, (scenario, calibration) => {
      const outlook = simulateDouble(scenario, calibration);
      return { ...outlook, predictions: [...outlook.predictions, prediction('native', Number.POSITIVE_INFINITY)] };
    });
    expect(texts(page, '.notes li')).toContain('Native with OpenMP (not drawn): The prediction is not a finite number.');
    expect(texts(page, '.strategy')).toHaveLength(3);
    expect(page.root.innerHTML).not.toMatch(/"(NaN|-?Infinity)"/);
  });
});

describe('after a reload', () => {
  it('the page stands as it was, before the editor has said a word', async () => {
    const before = await openOn(scoreSubject);
    await write(findInput(before, '[aria-label="Workers, slider"]'), '1');
    await click(find(before, 'input[value=processes]'));
    const state: unknown = JSON.parse(JSON.stringify(before.kept()));
    const page = await openPage({ state });
    expect(texts(page, '.advice')).toEqual(['Use processes: about 1.8× on 4 cores.']);
    expect(texts(page, '.panel-timeline h2')).toEqual(['Timeline: Processes']);
    await page.send({ kind: 'show', subject: scoreSubject });
    expect(texts(page, `${inputRow('Workers')} .tag`)).toEqual(['yours']);
  });
});

describe('the table behind a chart', () => {
  it('has the chart’s numbers, once it is opened', async () => {
    const page = await openOn(scoreSubject);
    const details = find(page, '.panel-speedup details');
    expect(details.querySelector('table')).toBeNull();
    await act(() => {
      details.setAttribute('open', '');
      details.dispatchEvent(new Event('toggle'));
    });
    expect([...details.querySelectorAll('tbody tr')].map(({ children }) => [...children].map(({ textContent }) => textContent))).toEqual([
      ['Processes', '4', '3.6×', '3.2–4.0×', '1.0×', '3.6×', '5–6.1 s'],
      ['Sequential', '1', '1.0×', '0.9–1.1×', '1.0×', '1.0×', '18–22 s'],
      ['Threads', '4', '0.9×', '0.81–0.99×', '0.9×', '1.0×', '20–24 s'],
    ]);
  });

  it('stands behind every chart', async () => {
    const page = await openOn(scoreSubject);
    expect(texts(page, '.data-table summary')).toEqual([
      'Table: Speed-up per strategy', 'Table: Timeline of Threads', 'Table: Speed-up over workers', 'Table: Break-even points', 'Table: Time of all workers, and what the parent does for them', 'Table: Overheads',
    ]);
  });
});
