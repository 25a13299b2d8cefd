import { expect, test } from 'vitest';
import { usualPython } from '../../src/probe/runProbe';

test('the Python that nobody names has the name that installers give it', () => {
  expect(['linux', 'darwin', 'win32'].map(usualPython)).toEqual(['python3', 'python3', 'python']);
});
