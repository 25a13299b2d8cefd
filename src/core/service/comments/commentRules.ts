import type { Rule } from '../../rules/rule';

/** What is told about the comments themselves. It is no matter of a single site, so there is nothing to check at one. */
export type CommentRule = Omit<Rule, 'check'>;

const pool = (line: string) => `from concurrent.futures import ThreadPoolExecutor

def score(row):
    total = 0
    for i in range(100_000):
        total += i * row
    return total

with ThreadPoolExecutor() as pool:
${line.replace(/^/gm, '    ')}
`;

const waiting = (line: string) => `import time
from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor() as pool:
${line.replace(/^/gm, '    ')}
`;

export const unusedSuppression: CommentRule = {
  id: 'unused-suppression',
  summary: 'Comment that ignores a rule where there is nothing to ignore',
  explanation: `A comment that silences a rule outlives its reason: the code below it is mended, or moves away. What
is left would one day hide a new finding. The quick fix takes the rule out of the comment.

Nothing is said where the rule is switched off anyway, nor on a free-threaded build, on which most rules have
nothing to say, while the comment is right for everybody else.`,
  bad: [{ title: 'The tasks only wait', code: waiting('list(pool.map(time.sleep, [0.1] * 8))  # gilsight: ignore[serialised-pool]') }],
  good: [{ title: 'The rule would speak here', code: pool('print(sum(pool.map(score, range(8))))  # gilsight: ignore[serialised-pool] once a day, at night') }],
};

export const invalidComment: CommentRule = {
  id: 'invalid-comment',
  summary: 'Comment to Gilsight that has no effect',
  explanation: `What begins with \`# gilsight:\` is meant to have an effect. It has none when it names a rule that does
not exist, no rule at all, or a number that makes no sense; when \`ignore-file\` does not stand at the top of the
file; or when numbers are stated where no work is handed over.`,
  bad: [
    { title: 'A rule that does not exist', code: waiting('list(pool.map(time.sleep, [0.1] * 8))  # gilsight: ignore[serialized-pool]') },
    { title: 'A number with its unit', code: waiting('list(pool.map(time.sleep, [0.1] * 8))  # gilsight: task_ms=100ms') },
  ],
  good: [
    { title: 'What the simulator cannot know, stated at the site', code: waiting('list(pool.map(time.sleep, [0.1] * 8))  # gilsight: task_ms=100 payload_kb=2') },
  ],
};

/** The rules about comments, by id. */
export const commentRules: readonly CommentRule[] = [invalidComment, unusedSuppression];
