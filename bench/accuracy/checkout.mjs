// Clones the repositories that the labels speak of, at the commits that they give.
//
//   node bench/accuracy/checkout.mjs --sources FOLDER [--labels FILE.jsonl] [--remote https://github.com]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    labels: { type: 'string', default: join(import.meta.dirname, 'labels.jsonl') },
    sources: { type: 'string' },
    remote: { type: 'string', default: 'https://github.com' },
  },
});
if (!values.sources) throw new Error('usage: checkout.mjs --sources FOLDER [--labels FILE.jsonl] [--remote URL]');

const labels = readFileSync(values.labels, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const commits = new Map(labels.map((label) => [label.repo, label.commit]));
for (const [repository, commit] of commits) {
  const folder = join(values.sources, repository.replace('/', '__'));
  if (existsSync(folder)) continue;
  mkdirSync(folder, { recursive: true });
  const git = (...parameters) => execFileSync('git', ['-C', folder, ...parameters], { stdio: ['ignore', 'ignore', 'inherit'] });
  git('init', '--quiet');
  git('fetch', '--quiet', '--depth', '1', `${values.remote}/${repository}`, commit);
  git('checkout', '--quiet', 'FETCH_HEAD');
  console.log(`${repository} at ${commit.slice(0, 12)}`);
}
