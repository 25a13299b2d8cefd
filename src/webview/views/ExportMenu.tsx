import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { writeSimulationJson } from '../../core/simulator/simulationJson';
import type { FromSimulator } from '../../protocol/simulatorView';
import { rasterise } from '../exports/rasterise';
import type { Report } from '../exports/report';
import { writeMarkdown } from '../exports/writeMarkdown';
import { writePicture } from '../exports/writePicture';
import type { Model } from '../model';

/** What may be taken out of the page, and who takes it. */
export interface ExportMenuProps {
  readonly report: Report;
  readonly model: Pick<Model, 'findBreakEvens'>;
  readonly post: (message: FromSimulator) => void;
}

/** The answer for a pull request, a document or a program. The extension asks where it goes. */
export function ExportMenu({ report, model, post }: ExportMenuProps): JSX.Element {
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  const { scenario, calibration } = report.setup;
  // Anew, since those on the page may still be of an earlier setup.
  const findBreakEvens = () => model.findBreakEvens(scenario, calibration);
  const markdown = () => writeMarkdown(report, findBreakEvens());
  const saveText = (format: 'svg' | 'json' | 'md', content: string) => { post({ kind: 'save', file: { format, encoding: 'utf8', content } }); };
  const json = () => {
    const asked = { scenario, outlook: report.outlook };
    return writeSimulationJson({ calibration, outlooks: [asked], chosen: asked, breakEvens: findBreakEvens() });
  };
  const savePixels = () => {
    setTrouble(undefined);
    rasterise(writePicture(report)).then(
      (content) => { post({ kind: 'save', file: { format: 'png', encoding: 'base64', content } }); },
      (error: unknown) => { setTrouble(`The picture could not be drawn (${String(error)}). Save it as SVG instead.`); },
    );
  };
  return (
    <details class="export">
      <summary>Export</summary>
      <div class="export-choices" role="group" aria-label="Export">
        <button type="button" class="secondary" onClick={() => { post({ kind: 'copy', text: markdown() }); }}>Copy summary for a pull request</button>
        <button type="button" class="secondary" onClick={() => { saveText('md', markdown()); }}>Markdown…</button>
        <button type="button" class="secondary" onClick={() => { saveText('svg', writePicture(report)); }}>SVG…</button>
        <button type="button" class="secondary" onClick={savePixels}>PNG…</button>
        <button type="button" class="secondary" onClick={() => { saveText('json', json()); }}>JSON…</button>
      </div>
      {trouble !== undefined && <p class="trouble" role="alert">{trouble}</p>}
    </details>
  );
}
