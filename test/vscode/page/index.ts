import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '../support/testResults';

// Runs the tests that drive VS Code's page; the launcher has started the server.
const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.js')).sort().map((name) => join(__dirname, name));
void runTests({ where: 'VS Code Server in a browser', files, timeoutSeconds: 90 }).then((failed) => {
  process.exitCode = failed > 0 ? 1 : 0;
});
