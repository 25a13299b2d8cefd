import { describe, test } from 'vitest';
import { expectSites } from '../../support/expectSites';

const flagged = 'threading.Thread: task, serialised, many, throughput, high => warning serialised-threads';

const task = `
import threading

def task():
    for i in range(1_000_000):
        pass
`;

const start = `
for _ in range(4):
    threading.Thread(target=task).start()  #> ${flagged}
`;

describe('a file that does not parse is understood as far as it does, when', () => {
  test.each([
    ['a statement is half written above', `def half(\n${task}${start}`],
    ['a statement is half written below', `${task}${start}\nresult = compute(`],
    ['a statement is half written between', `${task}\nvalue = \n${start}`],
    ['a bracket is left over', `${task}\nvalues = 1, 2]\n${start}`],
    ['a text is not closed', `${task}${start}\nname = "unfinished\n`],
    ['a long text is not closed', `${task}${start}\nname = """unfinished\n`],
    ['a block has no body', `${task}\ndef empty():\n${start}`],
    ['it has marks of a conflict', `${task}\n<<<<<<< HEAD\nA = 1\n=======\nA = 2\n>>>>>>> main\n${start}`],
    ['it is written for Python 2', `${task}\nprint "starting"\ntry:\n    pass\nexcept Exception, error:\n    raise ValueError, "no"\nmask = 0777\nexec "code"\n${start}`],
    ['it is a notebook’s cell with commands', `%matplotlib inline\n!pip install requests\n${task}${start}`],
    ['it is a template', `{{ header }}\n{% if x %}\n${task}\n{% endif %}\n${start}`],
  ])('%s', (_, text) => expectSites(text));
});

const unseen = start.replaceAll(/ *#>.*/g, '');

// Wrong, all of them: a person sees what was meant.
describe('a mistake before a site may hide', () => {
  test.each([
    // The open bracket takes the loop for a comprehension of its own.
    ['the site', `${task}\nvalues = [1, 2\n${unseen}`],
    // The open bracket swallows the imports, so that nothing tells what `threading` is.
    ['the site, from far above', `values = [1, 2\n${task}${unseen}`],
    // What should be the body of the `if` ends up beside the loop, which is lost.
    ['the loop around it', `${task}\nif task\n    task()\n${start.replace(flagged, 'threading.Thread: task, serialised, single, unknown, high')}`],
  ])('%s', (_, text) => expectSites(text));
});
