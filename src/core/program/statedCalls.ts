import type { KnowledgeEntry } from '../knowledge/entry';
import type { Evaluator } from './evaluator';
import type { Meaning } from './meaning';

/**
 * What the user states of a callable of the project, which then takes the place of what its body
 * says; or of one that could not be resolved, by the words in which it is written.
 */
export function statedOf(evaluator: Evaluator, callee: Meaning): KnowledgeEntry | undefined {
  const { knowledge } = evaluator.program;
  if (!knowledge.hasStated) return undefined;
  switch (callee.kind) {
    case 'function': {
      const facts = evaluator.functionFacts(callee);
      return facts && knowledge.stated(dottedName(callee.path, facts.qualifiedName));
    }
    case 'class': {
      const facts = evaluator.classFacts(callee);
      return facts && knowledge.stated(dottedName(callee.path, facts.qualifiedName));
    }
    case 'member':
      return knowledge.stated(callee.receiver === '' ? callee.name : `${callee.receiver}.${callee.name}`);
    default:
      return undefined;
  }
}

/** "/home/me/shop/src/shop/prices.py", "Table.render" → "home.me.shop.src.shop.prices.Table.render". */
function dottedName(path: string, qualifiedName: string): string {
  const module = path.replace(/(?:\/__init__)?\.pyw?$/, '').split('/').filter((part) => part !== '');
  return [...module, qualifiedName.replaceAll('.<locals>', '')].join('.');
}
