import { costInputs } from './costInputs';
import { detailInputs } from './detailInputs';
import type { InputField, InputGroup } from './inputField';
import { scenarioInputs } from './scenarioInputs';

/** Every number of the simulator, in the order of the page. */
export const inputFields: readonly InputField[] = [...scenarioInputs, ...detailInputs, ...costInputs];

/** What the groups that are folded away are called, in the order of the page. */
export const foldedGroups: readonly { readonly group: Exclude<InputGroup, 'work'>; readonly title: string }[] = [
  { group: 'carried', title: 'Handing over: payload, pickling, start method' },
  { group: 'around', title: 'Around the tasks: serial parts, an I/O thread' },
  { group: 'task', title: 'Inside a task: releases, locks, callbacks' },
  { group: 'machine', title: 'Machine: quota, cluster' },
  { group: 'overheads', title: 'Overheads' },
];
