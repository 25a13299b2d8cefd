// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findBreakEvens } from '../../../src/core/simulator/breakEvens';
import { presetFor } from '../../../src/core/simulator/presets';
import { simulate } from '../../../src/core/simulator/simulate';
import type { Report } from '../../../src/webview/exports/report';
import { wrapText } from '../../../src/webview/exports/wrapText';
import { writeMarkdown } from '../../../src/webview/exports/writeMarkdown';
import { writePicture } from '../../../src/webview/exports/writePicture';
import { selectDrawable } from '../../../src/webview/geometry/drawable';
import { pythonScenario } from '../support/subjects';

const calibration = presetFor({ minor: 13, isFreeThreaded: false });
const runs = [{ strategy: 'processes' as const, workers: 3, seconds: 50 }];
const scenario = { ...pythonScenario, serialBeforeSeconds: { value: 5, origin: 'stated' as const }, runs };
const outlook = simulate(scenario, calibration);
const report: Report = { title: 'score.py:12 · map → <b>_all_|x', setup: { scenario, calibration }, outlook, drawable: selectDrawable(outlook), chosen: 'threads', suppositions: ['no pickling'] };

describe('the summary for a pull request', () => {
  const text = writeMarkdown(report, findBreakEvens(scenario, calibration));

  it('says the sentence, then the numbers, then where they come from', () => {
    expect(text).toContain('**Use processes: about 3.');
    expect(text).toMatch(/^\| \*\*Processes\*\* \| 4 \| 3\.\d× \| .+× \| .+ s \| \d\.\d× \|$/m);
    expect(text).toMatch(/^The whole program becomes \d\.\d× as fast/m);
    expect(text).toContain('Supposing: no pickling.');
    expect(text).toMatch(/^\| Processes \| 3 \| 50 s \| .+ s \| no \|$/m);
    expect(text).toMatch(/Processes above \d+ µs/);
    expect(text).toContain('| Task time | 2 ms | inferred |');
    expect(text).toContain('| Serial before | 5 s | stated |');
  });

  it('marks what needs something first', () => {
    expect(text).toMatch(/^\| Native with OpenMP \\\* \|/m);
    expect(text).toContain('\\* Needs the Python part of the task written in C or C++.');
  });

  it('makes no markup of a name', () => {
    expect(text).toContain('score.py:12 · map → \\<b\\>\\_all\\_\\|x');
  });
});

describe('the picture', () => {
  const svg = writePicture(report);
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');

  it('stands by itself: no script, style sheet, class or address but that of SVG', () => {
    expect(svg).toMatch(/^<\?xml /);
    expect(document.querySelector('script, style, image, foreignObject, a, [class], [style]')).toBeNull();
    expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('has the sentence, the strategies and where the numbers come from', () => {
    expect(document.querySelector('title')?.textContent).toBe(outlook.advice);
    const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent).join('\n');
    for (const words of ['Processes (best)', 'With more workers', 'Where the time goes', 'Supposing: no pickling.', '(inferred)']) expect(texts).toContain(words);
  });

  it('shows hostile text as text', () => {
    expect(svg).toContain('&lt;b&gt;');
    expect(document.querySelector('b')).toBeNull();
  });
});

describe('a text in lines', () => {
  it('breaks between words, and only there', () => {
    expect(wrapText('one two  three', 7)).toEqual(['one two', 'three']);
    expect(wrapText('incomprehensible', 4)).toEqual(['incomprehensible']);
    expect(wrapText('', 4)).toEqual([]);
  });
});
