// How fast the machine was while something was measured.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A window with fewer samples of a core than this is told by those around it. */
const leastSamples = 3;
const widestMarginSeconds = 0.1;
/** A sampler writes several samples at a time; a sleeping machine takes a little longer. */
const mostPatienceMilliseconds = 1500;
/** Older samples are of no use: nothing that is measured takes as long. */
const mostSamples = 60_000;

/**
 * Samples the speed of every core until it is stopped.
 *
 * @param {string} python - The interpreter that the speed is asked of.
 */
export async function sampleSpeeds(python) {
  const child = spawn(python, [join(import.meta.dirname, 'speed.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout);
  const [first] = await once(lines, 'line');
  const ratio = Number(/^ratio (.+)$/.exec(first)?.[1]);
  /** @type {Map<number, { moment: number, seconds: number }[]>} */
  const byCore = new Map();
  lines.on('line', (line) => {
    const [core, moment, seconds] = line.split(' ').map(Number);
    const samples = byCore.get(core) ?? [];
    samples.push({ moment, seconds });
    if (samples.length > mostSamples) samples.splice(0, mostSamples / 2);
    byCore.set(core, samples);
  });

  /** Waits until every core has been sampled after a moment. */
  async function arrived(moment) {
    const deadline = Date.now() + mostPatienceMilliseconds;
    while (Date.now() < deadline) {
      if (byCore.size > 0 && [...byCore.values()].every((samples) => (samples.at(-1)?.moment ?? 0) > moment)) return;
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
  }

  return {
    /** How many times as long the loop of the calibration takes as that of a sample. */
    ratio,

    /**
     * What the loop took from `began` to `ended`, on average, on one core or on all of them, each for as long as it
     * was busy; how far the cores were apart; and the fastest that was seen.
     */
    async during({ began, ended, core, busySeconds }) {
      await arrived(ended);
      const cores = byCore.has(core) ? [core] : [...byCore.keys()];
      const samples = cores.map((one) => ({ core: one, seconds: samplesIn(byCore.get(one) ?? [], began, ended) })).filter(({ seconds }) => seconds.length > 0);
      if (samples.length === 0) throw new Error('The speed of the machine could not be sampled.');
      const means = samples.map(({ core: one, seconds }) => ({ seconds: meanSeconds(seconds), weight: busySeconds?.[one] ?? 1 }));
      // A run that was too short to be seen as busy was so anywhere.
      const weight = means.some((mean) => mean.weight > 0) ? (mean) => mean.weight : () => 1;
      const speed = means.reduce((sum, mean) => sum + weight(mean) / mean.seconds, 0) / means.reduce((sum, mean) => sum + weight(mean), 0);
      const all = samples.flatMap(({ seconds }) => seconds).sort((a, b) => a - b);
      const ordered = means.map(({ seconds }) => seconds).sort((a, b) => a - b);
      return { loopSeconds: 1 / speed, apart: ordered.at(-1) / ordered[0], least: all[Math.floor(all.length * 0.05)] };
    },

    stop() {
      child.stdin.end();
      return once(child, 'exit');
    },
  };
}

function samplesIn(samples, began, ended) {
  for (let margin = 0; margin <= widestMarginSeconds; margin += 0.01) {
    const within = samples.filter(({ moment }) => moment >= began - margin && moment <= ended + margin).map(({ seconds }) => seconds);
    if (within.length >= leastSamples) return within;
  }
  return [];
}

/** Of several speeds, the mean: work is speed times time, so it is the speeds that are averaged, not the times. */
function meanSeconds(values) {
  return values.length / values.reduce((sum, seconds) => sum + 1 / seconds, 0);
}
