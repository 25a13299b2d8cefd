import { isDeepStrictEqual } from 'node:util';
import {
  EventEmitter, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, window, workspace, type TreeDataProvider, type TreeView,
} from 'vscode';
import type { Location } from '../core/domain/position';
import type { Verdict } from '../core/domain/verdict';
import { createDelays } from './analysis/delays';
import type { ReportStore } from './analysis/reportStore';
import { createDisposables, type DisposableLike } from './disposables';
import { uriOfPath } from './documentPath';
import { buildSiteTree, countFlagged, type ModuleNode, type SiteNode, type SiteTreeNode } from './siteTreeModel';
import { countOf } from './wording/numbers';

/** The list of sites in the side bar. */
export interface SiteTree extends DisposableLike {
  /** What the list is filled from; tests read it, for the editor shows no extension its own views. */
  readonly provider: TreeDataProvider<SiteTreeNode>;
}

/** A burst of reports, as from a scan, redraws the list once. */
const redrawPauseMilliseconds = 100;

/** Shows what is in the store, module by module. */
export function showSiteTree(store: ReportStore): SiteTree {
  const disposables = createDisposables();
  const changed = disposables.add(new EventEmitter<void>());
  const delays = disposables.add(createDelays(redrawPauseMilliseconds));
  let modules: readonly ModuleNode[] = [];

  const provider: TreeDataProvider<SiteTreeNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: toTreeItem,
    getChildren: (node) => [...childrenOf(node, modules)],
  };
  const view: TreeView<SiteTreeNode> = disposables.add(window.createTreeView('gilsight.sites', { treeDataProvider: provider, showCollapseAll: true }));

  function redraw(): void {
    const now = buildSiteTree(store.all().map(({ report }) => report), nameOfPath);
    // Opening a file analyses it again. VS Code may close what is just being opened when the list is drawn anew.
    if (isDeepStrictEqual(now, modules)) return;
    modules = now;
    const flagged = countFlagged(modules);
    view.badge = flagged === 0 ? undefined : { value: flagged, tooltip: countOf(flagged, 'flagged site') };
    changed.fire();
  }
  disposables.add(store.onDidChange(() => { delays.soon('redraw', redraw); }));
  return { provider, dispose() { disposables.dispose(); } };
}

function childrenOf(node: SiteTreeNode | undefined, modules: readonly ModuleNode[]): readonly SiteTreeNode[] {
  switch (node?.kind) {
    case undefined: return modules;
    case 'module': return node.sites;
    case 'site': return node.evidence;
    case 'evidence': return [];
  }
}

/** The part below the workspace folder; its folder first where there are several. */
function nameOfPath(path: string): string {
  return workspace.asRelativePath(uriOfPath(path, Uri));
}

function toTreeItem(node: SiteTreeNode): TreeItem {
  const item = new TreeItem(node.label, collapsibleState(node));
  item.id = node.id;
  item.description = node.description;
  item.tooltip = `${node.label}\n${node.description}`;
  item.accessibilityInformation = { label: `${node.label}, ${node.description}` };
  switch (node.kind) {
    case 'module':
      // The icon of the file's own type, without a second name beside the label.
      item.resourceUri = uriOfPath(node.path, Uri);
      item.iconPath = ThemeIcon.File;
      break;
    case 'site':
      item.iconPath = siteIcon(node);
      item.contextValue = 'site';
      item.command = revealCommand(node.site);
      item.accessibilityInformation = { label: `${node.label}, line ${node.description}${node.isFlagged ? ', flagged' : ''}` };
      break;
    case 'evidence':
      item.iconPath = new ThemeIcon('arrow-small-right');
      item.command = revealCommand(node.evidence);
  }
  return item;
}

function collapsibleState(node: SiteTreeNode): TreeItemCollapsibleState {
  switch (node.kind) {
    case 'module': return TreeItemCollapsibleState.Expanded;
    case 'site': return node.evidence.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
    case 'evidence': return TreeItemCollapsibleState.None;
  }
}

function revealCommand({ path, range }: Location) {
  return { title: 'Show', command: 'gilsight.peekAt', arguments: [path, range.start.line, range.start.column] };
}

const icons: Readonly<Record<Verdict, string>> = {
  serialised: 'lock',
  parallel: 'rocket',
  io: 'clock',
  mixed: 'color-mode',
  unknown: 'question',
};

function siteIcon({ site, isFlagged }: SiteNode): ThemeIcon {
  return new ThemeIcon(icons[site.verdict], isFlagged ? new ThemeColor('list.warningForeground') : undefined);
}
