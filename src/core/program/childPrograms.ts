import { argumentAt } from '../python/callArguments';
import type { Argument, CallExpression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import type { CallInFrame, ExternalMeaning, Meaning } from './meaning';

/** What starts a program and waits for its end. */
const runs = /^(subprocess\.(run|call|check_call|check_output|getoutput|getstatusoutput)|os\.system)$/;

/** What waits for the end of a program that was started before. */
const waits = /^subprocess\.Popen\.(communicate|wait)$/;

/** Programs that work for seconds on an everyday recording, document or project. */
const slowPrograms: ReadonlySet<string> = new Set([
  'ffmpeg', 'mencoder', 'HandBrakeCLI', 'mkvmerge', 'MP4Box', 'melt', 'yt-dlp', 'youtube-dl', 'aria2c', 'wget',
  'soffice', 'libreoffice', 'pandoc', 'pdflatex', 'xelatex', 'lualatex', 'latexmk', 'wkhtmltopdf', 'tesseract', 'ocrmypdf', 'ebook-convert', 'gs',
  'docker', 'podman', 'make', 'cmake', 'ninja', 'bazel', 'cargo', 'npm', 'yarn', 'pnpm', 'mvn', 'gradle', 'blender',
  'nmap', 'masscan', 'sqlmap', 'nuclei', 'hashcat', 'john',
  'blastn', 'blastp', 'diamond', 'hmmscan', 'hmmsearch', 'bwa', 'bowtie2', 'samtools', 'minimap2', 'mafft', 'muscle', 'iqtree', 'prodigal', 'spades.py',
]);

/** What an everyday run of such a program takes. */
const secondsOfRun = 2;

/** How long a call waits for a program that is known to work for seconds; nothing of any other. */
export function secondsOfProgram(evaluator: Evaluator, { name, self }: ExternalMeaning, call: CallInFrame): number | undefined {
  const started = runs.test(name) ? call : waits.test(name) && self?.kind === 'external-instance' ? self.madeBy : undefined;
  const program = started && programOf(evaluator, started);
  return program !== undefined && slowPrograms.has(program) ? secondsOfRun : undefined;
}

function programOf(evaluator: Evaluator, { call, frame }: CallInFrame): string | undefined {
  const command = commandOf(call);
  const [meaning] = command ? evaluator.meaningsOf(command.value, frame) : [];
  const [first = ''] = (meaning && writtenCommand(evaluator, meaning))?.trim().split(/\s+/) ?? [];
  const name = first.slice(Math.max(first.lastIndexOf('/'), first.lastIndexOf('\\')) + 1).replace(/\.exe$/i, '');
  return name === '' ? undefined : name;
}

function commandOf(call: CallExpression): Argument | undefined {
  return ['args', 'command', 'cmd'].map((keyword) => argumentAt(call, { position: 0, keyword })).find((argument) => argument !== undefined);
}

/** A command as one text, or the first word of one that is a list. */
function writtenCommand(evaluator: Evaluator, meaning: Meaning): string | undefined {
  if (meaning.kind === 'text') return meaning.text;
  const [first] = meaning.kind === 'collection' && meaning.type !== 'dict' ? meaning.elements : [];
  const [word] = first && meaning.kind === 'collection' ? evaluator.meaningsOf(first, meaning.frame) : [];
  return word?.kind === 'text' ? word.text : undefined;
}
