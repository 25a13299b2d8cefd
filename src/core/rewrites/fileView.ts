import type { FileFacts } from '../python/facts';
import type { SourceText } from './text/sourceText';

/** One file as a rewrite sees it: what it means and how it is spelt. */
export interface FileView {
  readonly facts: FileFacts;
  readonly source: SourceText;
}
