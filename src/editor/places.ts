import { Location, Range, Uri, type Position } from 'vscode';
import type * as domain from '../core/domain/position';
import { uriOfPath } from './documentPath';

/** A range of the engine as the editor's. */
export function toRange({ start, end }: domain.Range): Range {
  return new Range(start.line, start.column, end.line, end.column);
}

/** A position of the editor as the engine's. */
export function fromPosition({ line, character }: Position): domain.Position {
  return { line, column: character };
}

/** A place of the engine as the editor's. */
export function toLocation({ path, range }: domain.Location): Location {
  return new Location(uriOfPath(path, Uri), toRange(range));
}
