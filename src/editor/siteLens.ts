import { CodeLens, EventEmitter, languages } from 'vscode';
import { findingsOf } from './analysis/knownFile';
import type { ReportStore } from './analysis/reportStore';
import { createDisposables, type DisposableLike } from './disposables';
import { pathOfUri } from './documentPath';
import type { Guard } from './guard';
import { toRange } from './places';
import { pythonSelector } from './pythonDocuments';
import type { Settings } from './settings';
import { lensTitle, lensTooltip } from './wording/lensTitle';

/** What lenses are made of. */
export interface LensParts {
  readonly store: ReportStore;
  readonly settings: Settings;
  readonly guard: Guard;
}

/** Shows a line above each site: what the GIL does to it, and what to expect. A click opens the simulator. */
export function showLenses({ store, settings, guard }: LensParts): DisposableLike {
  const disposables = createDisposables();
  const changed = disposables.add(new EventEmitter<void>());
  disposables.add(store.onDidChange(() => { changed.fire(); }));
  disposables.add(settings.onDidChange(({ before, now }) => {
    if (before.lenses !== now.lenses) changed.fire();
  }));
  disposables.add(languages.registerCodeLensProvider(pythonSelector, {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: guard.provider('lenses', (document) => {
      const path = pathOfUri(document.uri);
      const known = store.get(path);
      const { lenses } = settings.current();
      if (known === undefined || lenses === 'off') return [];
      return known.report.sites.flatMap((site) => {
        const isFlagged = findingsOf(known, site).length > 0;
        if (lenses === 'flagged' && !isFlagged) return [];
        const subject = { site, isFlagged, expectation: known.expectations.get(site.id) };
        return new CodeLens(toRange(site.range), {
          title: lensTitle(subject),
          tooltip: lensTooltip(subject),
          command: 'gilsight.openSimulator',
          arguments: [path, site.id],
        });
      });
    }),
  }));
  return disposables;
}
