import type { ComponentChildren, JSX } from 'preact';
import type { Outlook } from '../../core/domain/prediction';
import type { Scenario } from '../../core/domain/scenario';
import type { SimulatorSubject } from '../../protocol/simulatorView';
import { describeProgram } from '../wording/program';
import { Announcement } from './Announcement';
import { Trouble } from './Trouble';

/** The answer, and where it belongs. */
export interface HeaderProps {
  readonly subject: SimulatorSubject;
  /** Both `undefined` while nothing can be simulated. */
  readonly outlook: Outlook | undefined;
  readonly scenario: Scenario | undefined;
  /** What the answer supposes, in a few words each. */
  readonly suppositions: readonly string[];
  /** What stands in the way of an answer, in sentences. */
  readonly troubles: readonly string[];
  readonly onReveal: () => void;
  /** What else there is to do with the answer. */
  readonly children?: ComponentChildren;
}

/** The sentence first, then the site that it speaks of. */
export function Header({ subject, outlook, scenario, suppositions, troubles, onReveal, children }: HeaderProps): JSX.Element {
  const program = outlook && scenario && describeProgram(outlook, scenario);
  return (
    <header class="header">
      {outlook !== undefined && <p class={`advice ${outlook.isWorthChanging ? '' : 'is-nothing'}`}>{outlook.advice}</p>}
      {program !== undefined && <p class="program">{program}</p>}
      {suppositions.length > 0 && <p class="suppositions">Supposing: {suppositions.join(', ')}.</p>}
      <div class="site">
        <h1>{subject.title === '' ? 'Simulator, on an example' : subject.title}</h1>
        {subject.path !== undefined && subject.line !== undefined && <button type="button" onClick={onReveal}>Show the code</button>}
        {children}
      </div>
      <Trouble texts={troubles} />
      <Announcement text={[outlook?.advice, program].filter((text) => text !== undefined).join(' ')} />
    </header>
  );
}
