import type { JSX } from 'preact';
import type { SimulatorSubject } from '../../protocol/simulatorView';
import { Announcement } from './Announcement';

/** The answer, and where it belongs. */
export interface HeaderProps {
  readonly subject: SimulatorSubject;
  /** The one sentence; `undefined` while nothing can be simulated. */
  readonly advice: string | undefined;
  readonly onReveal: () => void;
}

/** The sentence first, then the site that it speaks of. */
export function Header({ subject, advice, onReveal }: HeaderProps): JSX.Element {
  return (
    <header class="header">
      {advice !== undefined && <p class="advice">{advice}</p>}
      <div class="site">
        <h1>{subject.title === '' ? 'Simulator' : subject.title}</h1>
        {subject.path !== undefined && <button type="button" onClick={onReveal}>Show the code</button>}
      </div>
      <Announcement text={advice ?? ''} />
    </header>
  );
}
