import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

/** The numbers behind a chart. */
export interface DataTableProps {
  /** Names the table: "Speed-up per strategy". */
  readonly caption: string;
  readonly columns: readonly string[];
  /** Asked for only while the table is open: a timeline has hundreds of rows, and a slider redraws them all. */
  readonly rows: () => readonly (readonly string[])[];
}

/** A chart as a table, for those who cannot see it or want to copy from it. */
export function DataTable({ caption, columns, rows }: DataTableProps): JSX.Element {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details class="data-table" onToggle={(event) => { setIsOpen(event.currentTarget.open); }}>
      <summary>Table: {caption}</summary>
      {isOpen && (
        // Focusable, so that the arrow keys scroll what does not fit.
        <div class="table-scroll" role="region" aria-label={`${caption}, table`} tabIndex={0}>
          <table>
            <caption class="visually-hidden">{caption}</caption>
            <thead>
              <tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr>
            </thead>
            <tbody>
              {rows().map(([head, ...cells], row) => (
                <tr key={row}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, column) => <td key={column}>{cell}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
