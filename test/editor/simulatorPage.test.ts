import { describe, expect, test } from 'vitest';
import { scenarioFields } from '../../src/core/domain/scenario';
import { presetFor } from '../../src/core/simulator/presets';
import { validateScenario } from '../../src/core/simulator/validateScenario';
import { simulatorPage } from '../../src/editor/simulator/page';
import { exampleSubject, readSavedSubject, subjectOfSite } from '../../src/editor/simulator/subject';
import { sampleSite } from './sampleSite';

const calibration = presetFor({ minor: 13, isFreeThreaded: false });

describe('the simulator’s page', () => {
  const html = simulatorPage({ cspSource: 'https://own.example', nonce: 'n0nce', script: 'https://own.example/s.js', style: 'https://own.example/s.css' });

  test('allows nothing but its own style and its one script', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    expect(policy).toBe("default-src 'none'; style-src https://own.example; img-src blob:; script-src 'nonce-n0nce'");
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('<script nonce="n0nce" src="https://own.example/s.js"></script>');
  });
});

describe('the simulator’s subject', () => {
  test('is the site, and leads back to its line', () => {
    expect(subjectOfSite(sampleSite(), calibration)).toMatchObject({
      title: 'score.py:13 · ThreadPoolExecutor.map → score', path: '/project/score.py', line: 12, scenario: { tasks: { value: 64, origin: 'inferred' } },
    });
  });

  test('is an example where there is no site: one that can be simulated, and that claims to know nothing', () => {
    const { title, path, scenario } = exampleSubject(8, calibration);
    expect([title, path, scenario.cores.value]).toEqual(['', undefined, 8]);
    expect(validateScenario(scenario)).toBeUndefined();
    expect(scenarioFields.map((field) => scenario[field].origin)).toEqual(scenarioFields.map(() => 'default'));
  });

  test('survives a reload', () => {
    const subject = subjectOfSite(sampleSite(), calibration);
    // As the editor keeps it: through JSON.
    expect(readSavedSubject(JSON.parse(JSON.stringify({ version: 1, subject })))).toEqual(JSON.parse(JSON.stringify(subject)));
  });

  test.each([[undefined], [null], ['text'], [{ subject: { title: 3 } }], [{ subject: { title: 'x', scenario: {}, calibration: null } }]])('is not read from %j', (state) => {
    expect(readSavedSubject(state)).toBeUndefined();
  });

  test('leads nowhere when what was kept is no place', () => {
    expect(readSavedSubject({ subject: { title: 'x', path: '/a.py', line: -1, scenario: {}, calibration: {} } })).toMatchObject({ path: undefined, line: undefined });
  });
});
