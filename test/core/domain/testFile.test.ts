import { expect, test } from 'vitest';
import { isTestFile } from '../../../src/core/domain/testFile';

test.each(['test_pool.py', 'src/shop/tests.py', 'tests/pool.py', 'shop/conftest.py', 'shop/pool_test.py'])('%s is a test', (path) => {
  expect(isTestFile(path)).toBe(true);
});

test.each(['contest.py', 'shop/latest.py', 'protests/pool.py', 'testing/pool.py'])('%s is none', (path) => {
  expect(isTestFile(path)).toBe(false);
});
