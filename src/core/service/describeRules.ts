import { rules } from '../rules/index';
import { commentRules } from './comments/commentRules';

/** A rule as lists and reports show it. */
export interface RuleDescription {
  readonly id: string;
  readonly summary: string;
  /** Markdown. */
  readonly explanation: string;
  /** Its page in the documentation. */
  readonly page: string;
}

/** Where the rules are documented; one page each, named by the rule's id. */
export const rulePages = 'https://github.com/gilsight/gilsight/blob/main/docs/rules';

/** All rules, those about comments last. */
export function describeRules(): readonly RuleDescription[] {
  return [...rules, ...commentRules].map(({ id, summary, explanation }) => ({ id, summary, explanation, page: `${rulePages}/${id}.md` }));
}
