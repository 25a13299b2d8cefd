import { Hover, languages, MarkdownString, Uri } from 'vscode';
import type { Location } from '../core/domain/position';
import type { ReportStore } from './analysis/reportStore';
import { pathOfUri, uriOfPath } from './documentPath';
import type { Guard } from './guard';
import { fromPosition, toRange } from './places';
import { pythonSelector } from './pythonDocuments';
import { siteAt } from './siteAt';
import { siteHover } from './wording/siteHover';
import type { DisposableLike } from './disposables';

/** Explains a site in plain words when the pointer rests on it. */
export function offerHover(store: ReportStore, guard: Guard): DisposableLike {
  return languages.registerHoverProvider(pythonSelector, {
    provideHover: guard.provider('hover', (document, position) => {
      const path = pathOfUri(document.uri);
      const known = store.get(path);
      const site = known && siteAt(known, fromPosition(position));
      if (site === undefined) return undefined;
      const text = siteHover({ path, site, expectation: known?.expectations.get(site.id), linkTarget });
      const markdown = new MarkdownString(text);
      // The text of a program is escaped all the same: this is the second door behind the first.
      markdown.isTrusted = { enabledCommands: ['gilsight.openSimulator'] };
      return new Hover(markdown, toRange(site.range));
    }),
  });
}

/** The editor opens `#L12,5` at line 12, column 5, both counted from 1. */
function linkTarget({ path, range }: Location): string {
  const { line, column } = range.start;
  return uriOfPath(path, Uri).with({ fragment: `L${line + 1},${column + 1}` }).toString();
}
