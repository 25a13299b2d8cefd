import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The core has no clock, no chance and no world outside. */
const impure = ['Date', 'performance', 'process', 'setTimeout', 'setInterval', 'fetch', 'console', 'window', 'document', 'crypto'];

export default tseslint.config(
  { ignores: ['dist/**', '.cache/**', '.vscode-test/**', 'test/fixtures/**', 'test/projects/**'] },
  js.configs.recommended,
  { files: ['**/*.mjs', '**/*.cjs'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './src/webview/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-depth': ['error', 4],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Chance is seeded and handed in.' }],
    },
  },
);
