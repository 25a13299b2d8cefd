import type { LibraryKnowledge } from './entry';

/** neat and the GIL. */
export const neat: LibraryKnowledge = {
  library: 'neat',
  isPurePython: true,
  summary: 'Networks that evolve (neat-python): Python around the function that says how fit they are.',
  aliases: { 'neat.Population': 'neat.population.Population', 'neat.ParallelEvaluator': 'neat.parallel.ParallelEvaluator', 'neat.nn.FeedForwardNetwork': 'neat.nn.feed_forward.FeedForwardNetwork', 'neat.nn.RecurrentNetwork': 'neat.nn.recurrent.RecurrentNetwork' },
  entries: [
    { name: 'neat.population.Population', behaviour: 'holds', seconds: 1e-2, returns: 'neat.population.Population', evidence: 'neat-python 2.0.0 neat/population.py', confidence: 'source' },
    { name: 'neat.population.Population.run', behaviour: 'callback', seconds: 1e-2, callback: { position: 0, keyword: 'fitness_function' }, evidence: 'neat-python 2.0.0 neat/population.py:74', confidence: 'source' },
    { name: 'neat.parallel.ParallelEvaluator', behaviour: 'waits', seconds: 1e-2, returns: 'neat.parallel.ParallelEvaluator', evidence: 'neat-python 2.0.0 neat/parallel.py', confidence: 'source' },
    { name: 'neat.parallel.ParallelEvaluator.evaluate', behaviour: 'waits', seconds: 1, evidence: 'neat-python 2.0.0 neat/parallel.py (waits for a pool of processes)', confidence: 'source' },
    { name: 'neat.nn.feed_forward.FeedForwardNetwork.create', behaviour: 'holds', seconds: 1e-4, returns: 'neat.nn.feed_forward.FeedForwardNetwork', evidence: 'neat-python 2.0.0 neat/nn/feed_forward.py:28', confidence: 'source' },
    { name: 'neat.nn.feed_forward.FeedForwardNetwork.activate', behaviour: 'holds', seconds: 1e-5, returns: 'list', evidence: 'neat-python 2.0.0 neat/nn/feed_forward.py:11', confidence: 'source' },
    { name: 'neat.nn.recurrent.RecurrentNetwork.create', behaviour: 'holds', seconds: 1e-4, returns: 'neat.nn.recurrent.RecurrentNetwork', evidence: 'neat-python 2.0.0 neat/nn/recurrent.py:45', confidence: 'source' },
    { name: 'neat.nn.recurrent.RecurrentNetwork.activate', behaviour: 'holds', seconds: 1e-5, returns: 'list', evidence: 'neat-python 2.0.0 neat/nn/recurrent.py:25', confidence: 'source' },
    { name: 'neat.*', behaviour: 'holds', seconds: 1e-5, evidence: 'neat-python 2.0.0 neat/ (Python throughout)', confidence: 'source' },
  ],
};
