import { render } from 'preact';
import { Picture } from './Picture';
import type { Report } from './report';

/** The answer as an SVG file that needs nothing around it. */
export function writePicture(report: Report): string {
  const frame = document.createElement('div');
  render(<Picture report={report} />, frame);
  const svg = frame.firstElementChild;
  const text = svg === null ? '' : new XMLSerializer().serializeToString(svg);
  render(null, frame);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}
