import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

async function waitOf(run: string): Promise<number> {
  const report = await analyse({ 'main.py': `
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

def task(path):
    ${run}

with ThreadPoolExecutor() as pool:
    list(pool.map(task, ["a", "b"]))
` });
  return report['main.py'].sites[0]?.profile.waitingSeconds ?? 0;
}

test.each([
  ['as a list', 'subprocess.run(["ffmpeg", "-i", path, path + ".mp3"], check=True)'],
  ['by its path', 'subprocess.check_call(["/usr/local/bin/ffmpeg", "-i", path])'],
  ['as a name', 'command = ["ffmpeg.exe", "-y"]\n    command += ["-i", path]\n    subprocess.run(command)'],
  ['as a text', 'os.system("ffmpeg -version")'],
  ['before it is waited for', 'process = subprocess.Popen(["ffmpeg", "-i", path])\n    process.communicate()'],
])('a program that works for seconds is waited for as long, given %s', async (_, run) => {
  expect(await waitOf(run)).toBeGreaterThan(1);
});

test.each([
  ['another', 'subprocess.run(["ls", path])'],
  ['one of which nothing is known', 'subprocess.run(path)'],
])('and %s is not', async (_, run) => {
  expect(await waitOf(run)).toBeLessThan(0.2);
});
