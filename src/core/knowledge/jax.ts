import type { LibraryKnowledge } from './entry';

/** jax and the GIL. */
export const jax: LibraryKnowledge = {
  library: 'jax',
  summary: 'JAX: calls enqueue work for the device and return; waiting for it releases.',
  entries: [
    { name: 'jax.device_put', behaviour: 'releases', seconds: 1e-4, evidence: 'jaxlib (find_string ids 339905530, 178290459, 6821747469: nb::gil_scoped_release around device transfer, compile and reshard)', confidence: 'source' },
    { name: 'jax.jit', behaviour: 'holds', seconds: 1e-4, condition: 'tracing is Python; compiling releases', evidence: 'jaxlib (find_string ids 339905530, 178290459, 6821747469: nb::gil_scoped_release around device transfer, compile and reshard)', confidence: 'source' },
    { name: 'jax.Array.block_until_ready', behaviour: 'waits', seconds: 0.01, evidence: 'jaxlib (not read)', confidence: 'memory' },
    { name: 'jax.numpy.dot', behaviour: 'holds', seconds: 5e-5, returns: 'jax.Array', condition: 'the device works while the caller goes on', evidence: 'jax (not read)', confidence: 'memory' },
    { name: 'jax.numpy.*', behaviour: 'holds', seconds: 5e-5, returns: 'jax.Array', condition: 'the device works while the caller goes on', evidence: 'jax (not read)', confidence: 'memory' },
    { name: 'jax.pure_callback', behaviour: 'callback', seconds: 1e-5, callback: { position: 0, keyword: 'callback' }, evidence: 'jax (not read)', confidence: 'memory' },
    { name: 'jax.vmap', behaviour: 'holds', seconds: 1e-4, evidence: 'jax documentation', confidence: 'docs' },
    { name: 'jax.grad', behaviour: 'holds', seconds: 1e-4, evidence: 'jax documentation', confidence: 'docs' },
    { name: 'jax.random.PRNGKey', behaviour: 'holds', seconds: 1e-4, returns: 'jax.random.PRNGKey', evidence: 'jax documentation', confidence: 'docs' },
  ],
};
