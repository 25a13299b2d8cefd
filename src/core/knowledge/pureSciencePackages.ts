import type { LibraryKnowledge } from './entry';
import { describeLooked, type Looked } from './pureLibrary';

/** Packages that reckon, search and simulate, without a compiled part of their own. */
const looked: Readonly<Record<string, Looked>> = {
  dendropy: ['DendroPy 5.1.3', { '*': 1e-3, 'Tree.get': 0.1, 'TreeList.get': 0.5, 'interop.*': { behaviour: 'waits', seconds: 1 } }],
  emcee: ['emcee 3.1.6', {
    '*': 1e-4, 'EnsembleSampler.run_mcmc': { behaviour: 'holds', seconds: 10, condition: 'the probability that it was given is called at each step' },
    'EnsembleSampler.get_chain': 1e-3, 'EnsembleSampler.get_autocorr_time': 1e-2,
  }],
  eth_abi: ['eth-abi 6.0.0', { '*': 1e-4 }],
  eth_account: ['eth-account 0.14.0', { '*': 1e-3, 'Account.create': 5e-3, 'Account.from_key': 5e-3, 'Account.sign_transaction': 1e-2, 'Account.sign_message': 1e-2, 'Account.recover_message': 2e-2 }],
  eth_hash: ['eth-hash 0.8.0', { '*': 2e-5 }],
  eth_keys: ['eth-keys 0.8.0', { '*': 1e-3 }],
  eth_utils: ['eth-utils 6.0.0', { '*': 2e-5 }],
  hyperopt: ['hyperopt 0.3.0', { '*': 1e-4, fmin: { behaviour: 'callback', seconds: 0.5, callback: { position: 0, keyword: 'fn' }, condition: 'once for each of its trials' } }],
  lmfit: ['lmfit 1.3.4', { '*': 1e-4, minimize: { behaviour: 'callback', seconds: 2e-2, callback: { position: 0, keyword: 'fcn' }, condition: 'many times over' }, 'Model.fit': 5e-2 }],
  meshio: ['meshio 5.3.5', { '*': 1e-3, read: 0.2, write: 0.2 }],
  nevergrad: ['nevergrad 1.0.12', { '*': 1e-3 }],
  optuna: ['optuna 5.0.0', {
    '*': 1e-3, create_study: { behaviour: 'holds', seconds: 5e-3, returns: 'optuna.Study', condition: 'a database as storage is waited for' }, load_study: { behaviour: 'holds', seconds: 5e-3, returns: 'optuna.Study' },
    'Study.optimize': { behaviour: 'callback', seconds: 5e-2, callback: { position: 0, keyword: 'func' }, condition: 'once for each of its trials' }, 'Study.ask': 5e-3, 'Study.tell': 1e-3,
  }],
  pint: ['Pint 0.25.3', { '*': 2e-5, UnitRegistry: 0.3 }],
  pygad: ['pygad 3.9.2', { '*': 1e-3, GA: 1e-3, 'GA.run': { behaviour: 'holds', seconds: 2, condition: 'calls the fitness function that it was given' } }],
  skyfield: ['skyfield 1.55', { '*': 1e-4, 'almanac.find_discrete': 0.1 }],
  uncertainties: ['uncertainties 3.2.3', { '*': 1e-5 }],
};

/** One library each. */
export const pureSciencePackages: readonly LibraryKnowledge[] = describeLooked(looked);
