import type { EntryConfidence, LibraryKnowledge } from './entry';
import { describeCalls, releases, type Call } from './pureLibrary';

const waits = (seconds: number, condition?: string): Call => ({ behaviour: 'waits', seconds, ...(condition === undefined ? {} : { condition }) });
/** Python that hands pieces of its work to NumPy or to models, which let go meanwhile. */
const mostly = (seconds: number, returns?: string): Call => ({ behaviour: 'holds', seconds, condition: 'what it leaves to NumPy, SciPy or a model releases', ...(returns === undefined ? {} : { returns }) });

/** Packages in Python upon arrays, models or other programs: what prevails in their everyday calls. */
const packages: Readonly<Record<string, readonly [evidence: string, confidence: EntryConfidence, calls: Readonly<Record<string, Call>>]>> = {
  accelerate: ['accelerate 1.15.0 (Python upon torch; reasoned)', 'memory', { Accelerator: 1e-2, 'Accelerator.prepare': 1e-2, 'Accelerator.backward': releases(5e-2), 'Accelerator.save_state': mostly(1) }],
  albumentations: ['albumentations 2.0.8 (Python upon cv2 and NumPy; reasoned)', 'memory', { Compose: 1e-3, 'Compose.__call__': releases(5e-3, 'dict') }],
  datasets: ['datasets 5.2.0 datasets/load.py, arrow_dataset.py:3217', 'source', {
    load_dataset: { behaviour: 'waits', seconds: 5, returns: 'datasets.Dataset', condition: 'from the disk if it was fetched before' }, load_from_disk: { behaviour: 'waits', seconds: 0.1, returns: 'datasets.Dataset' },
    'Dataset.map': { behaviour: 'callback', seconds: 1, callback: { position: 0, keyword: 'function' }, returns: 'datasets.Dataset', condition: 'once for each row or batch' },
    'Dataset.filter': { behaviour: 'callback', seconds: 0.5, callback: { position: 0, keyword: 'function' }, returns: 'datasets.Dataset', condition: 'once for each row or batch' },
    'Dataset.from_dict': { behaviour: 'holds', seconds: 1e-2, returns: 'datasets.Dataset' }, 'Dataset.from_list': { behaviour: 'holds', seconds: 1e-2, returns: 'datasets.Dataset' }, 'Dataset.select': { behaviour: 'holds', seconds: 1e-3, returns: 'datasets.Dataset' }, 'Dataset.shuffle': { behaviour: 'holds', seconds: 1e-2, returns: 'datasets.Dataset' },
  }],
  evaluate: ['evaluate 0.4.6 (Python; reasoned)', 'memory', { load: { behaviour: 'waits', seconds: 1, returns: 'evaluate.EvaluationModule' }, 'EvaluationModule.compute': mostly(0.1, 'dict'), 'EvaluationModule.add_batch': 1e-3, 'EvaluationModule.add': 1e-3 }],
  nibabel: ['nibabel 5.4.2 (Python upon NumPy)', 'source', {
    load: { behaviour: 'holds', seconds: 5e-3, returns: 'nibabel.Nifti1Image', condition: 'reads the head; the data come with get_fdata' }, Nifti1Image: 1e-4,
    'Nifti1Image.get_fdata': { behaviour: 'releases', seconds: 0.5, returns: 'numpy.ndarray', condition: 'unpacking and scaling release' }, save: { behaviour: 'releases', seconds: 1, condition: 'packing releases' },
  }],
  noisereduce: ['noisereduce 3.0.3 (Python upon SciPy; reasoned)', 'memory', { reduce_noise: releases(0.5, 'numpy.ndarray') }],
  openvino: ['openvino pull request 10810', 'docs', { Core: 1e-2, 'Core.read_model': releases(0.1), 'Core.compile_model': releases(1) }],
  peft: ['peft 0.21.2 (Python upon torch; reasoned)', 'memory', { get_peft_model: mostly(1), LoraConfig: 1e-5 }],
  pendulum: ['pendulum 3.3.0 (its compiled part, too, holds; reasoned)', 'memory', { '*': 2e-5 }],
  pmdarima: ['pmdarima (Python upon statsmodels; reasoned)', 'memory', { auto_arima: mostly(20) }],
  prophet: ['prophet (Python, with a child process of cmdstanpy for the fit; reasoned)', 'memory', { Prophet: 1e-3, 'Prophet.fit': waits(2, 'a child process fits'), 'Prophet.predict': mostly(1, 'pandas.DataFrame'), 'Prophet.make_future_dataframe': 2e-3 }],
  pydicom: ['pydicom 3.0.2 (Python)', 'source', { '*': 1e-5, dcmread: { behaviour: 'holds', seconds: 5e-3, returns: 'pydicom.Dataset' }, dcmwrite: 1e-2, 'Dataset.save_as': 1e-2 }],
  pynndescent: ['pynndescent 0.7.0 pynndescent_.py (numba, some of it with nogil; reasoned)', 'memory', { NNDescent: mostly(5), 'NNDescent.query': mostly(0.1) }],
  seaborn: ['seaborn 0.13.2 (Python upon matplotlib and pandas)', 'source', { '*': 0.1, set_theme: 1e-3, set_style: 1e-3, color_palette: 1e-3, heatmap: 0.2, pairplot: 2 }],
  stable_baselines3: ['stable_baselines3 2.9.2 (Python upon torch; reasoned)', 'memory', Object.fromEntries(['PPO', 'A2C', 'DQN', 'SAC', 'TD3', 'DDPG'].flatMap((name) => [
    [name, 5e-2], [`${name}.load`, { behaviour: 'holds', seconds: 0.2, returns: `stable_baselines3.${name}` } satisfies Call], [`${name}.learn`, mostly(60)], [`${name}.predict`, mostly(3e-4)], [`${name}.save`, 5e-2],
  ]))],
  stumpy: ['stumpy 1.14.1 stumpy/stump.py:246 (numba with threads of its own, without nogil)', 'source', { stump: { behaviour: 'holds', seconds: 1, isNative: true }, mass: { behaviour: 'releases', seconds: 5e-3, condition: 'its transforms are NumPy' }, scrump: { behaviour: 'holds', seconds: 0.5, isNative: true } }],
  tabula: ['tabula-py 2.10.0 tabula/backend.py (a child process)', 'source', { read_pdf: waits(3), convert_into: waits(3), convert_into_by_batch: waits(20) }],
  tflite_runtime: ['tensorflow pull request 125644: Invoke() releases', 'docs', {
    'interpreter.Interpreter': { behaviour: 'holds', seconds: 2e-2, returns: 'tflite_runtime.interpreter.Interpreter' }, 'interpreter.Interpreter.allocate_tensors': 1e-2, 'interpreter.Interpreter.invoke': releases(5e-2),
    'interpreter.Interpreter.set_tensor': 1e-4, 'interpreter.Interpreter.get_tensor': { behaviour: 'holds', seconds: 1e-4, returns: 'numpy.ndarray' }, 'interpreter.Interpreter.get_input_details': 2e-5, 'interpreter.Interpreter.get_output_details': 2e-5,
  }],
  trafilatura: ['trafilatura 2.3.1 trafilatura/downloads.py:264', 'source', { fetch_url: waits(0.5), fetch_response: waits(0.5) }],
  trimesh: ['trimesh 5.2.0 (Python upon NumPy; reasoned)', 'memory', { load: mostly(0.2, 'trimesh.Trimesh'), load_mesh: mostly(0.2, 'trimesh.Trimesh'), Trimesh: mostly(1e-3), 'Trimesh.export': mostly(0.1), 'Trimesh.contains': mostly(0.5, 'numpy.ndarray'), 'Trimesh.*': mostly(5e-3), 'creation.*': mostly(1e-3) }],
  umap: ['umap-learn 0.5.12 umap/umap_.py, layouts.py (numba without nogil)', 'source', { UMAP: 1e-4, 'UMAP.fit': mostly(10, 'umap.UMAP'), 'UMAP.fit_transform': mostly(10, 'numpy.ndarray'), 'UMAP.transform': mostly(1, 'numpy.ndarray') }],
};

/** One library each. */
export const arrayPackages: readonly LibraryKnowledge[] = Object.entries(packages).map(([library, [evidence, confidence, calls]]) => ({ library, entries: describeCalls(library, calls, { evidence, confidence }) }));
