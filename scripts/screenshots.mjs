// npm run screenshots [-- FOLDER FILE LINE COLUMN]: takes the README's pictures from a real VS Code into
// media/, of the spawn site there; of one in the sample project by default.
import { run } from './commands.mjs';
import { installDependencies } from './install.mjs';
import { projectFolder } from './project.mjs';
import { findBrowser } from './vscode/browser.mjs';

const limitSeconds = 180;

await installDependencies();
// They import what was just installed.
const { bundleTests } = await import('../test/vscode/launch/bundle.mjs');
const { drivePage, withServer } = await import('../test/vscode/launch/server.mjs');
if ((await run(process.execPath, ['esbuild.config.mjs'], { cwd: projectFolder })) !== 0) process.exit(1);
await bundleTests();
const browser = await findBrowser();
process.exitCode = await withServer(async (server, _folder, resultsFile) => {
  const { status, output } = await drivePage('screenshots.js', { server, browser, resultsFile, limitSeconds, parameters: process.argv.slice(2) });
  console.log(status === 0 ? 'The pictures are in media/.' : output);
  return status;
});
