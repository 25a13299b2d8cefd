import type { JSX } from 'preact';
import type { SimulatorSubject } from '../../protocol/simulatorView';
import { Announcement } from './Announcement';
import { Trouble } from './Trouble';

/** The answer, and where it belongs. */
export interface HeaderProps {
  readonly subject: SimulatorSubject;
  /** The one sentence; `undefined` while nothing can be simulated. */
  readonly advice: string | undefined;
  /** What stands in the way of an answer, in sentences. */
  readonly troubles: readonly string[];
  readonly onReveal: () => void;
}

/** The sentence first, then the site that it speaks of. */
export function Header({ subject, advice, troubles, onReveal }: HeaderProps): JSX.Element {
  return (
    <header class="header">
      {advice !== undefined && <p class="advice">{advice}</p>}
      <div class="site">
        <h1>{subject.title === '' ? 'Simulator, on an example' : subject.title}</h1>
        {subject.path !== undefined && subject.line !== undefined && <button type="button" onClick={onReveal}>Show the code</button>}
      </div>
      <Trouble texts={troubles} />
      <Announcement text={advice ?? ''} />
    </header>
  );
}
