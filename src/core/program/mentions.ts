import type { Basis, BasisNotes } from './basis';
import type { CallInFrame, Frame, Meaning } from './meaning';

/** Tells which files something is of that an answer was asked about: their functions and classes have numbers and places that change with the file. */
export interface Mentions {
  ofFrame(frame: Frame): Basis;
  ofMeaning(meaning: Meaning): Basis;
}

/** Frames and meanings never change, so each is looked through once. */
export function createMentions(notes: BasisNotes): Mentions {
  const known = new WeakMap<Frame | Meaning, Basis>();
  return { ofFrame, ofMeaning };

  function once(thing: Frame | Meaning, look: () => void): Basis {
    const found = known.get(thing) ?? lookThrough(look);
    known.set(thing, found);
    return found;
  }

  function lookThrough(look: () => void): Basis {
    notes.begin();
    look();
    return notes.end();
  }

  function ofFrame(frame: Frame): Basis {
    return once(frame, () => {
      notes.noteFile(frame.path);
      for (const meanings of frame.arguments?.values() ?? []) for (const meaning of meanings) note(meaning);
      if (frame.outer) notes.note(ofFrame(frame.outer));
    });
  }

  function ofMeaning(meaning: Meaning): Basis {
    return once(meaning, () => { lookInto(meaning); });
  }

  function note(meaning: Meaning): void {
    notes.note(ofMeaning(meaning));
  }

  function noteFrame(frame: Frame | undefined): void {
    if (frame) notes.note(ofFrame(frame));
  }

  function noteCall(call: CallInFrame | undefined): void {
    noteFrame(call?.frame);
    for (const frame of call?.placed?.values() ?? []) noteFrame(frame);
  }

  function lookInto(meaning: Meaning): void {
    if ('path' in meaning) notes.noteFile(meaning.path);
    switch (meaning.kind) {
      case 'external':
        if (meaning.self) note(meaning.self);
        break;
      case 'external-instance':
        noteCall(meaning.madeBy);
        noteFrame(meaning.computedBy?.frame);
        break;
      case 'module':
        notes.noteFile(meaning.importedFrom);
        break;
      case 'function':
        if (meaning.self) note(meaning.self);
        noteFrame(meaning.closure);
        break;
      case 'instance':
        noteCall(meaning.madeBy);
        if (meaning.behind) note(meaning.behind);
        break;
      case 'partial':
        meaning.callee.forEach(note);
        noteFrame(meaning.frame);
        break;
      case 'number':
        noteFrame(meaning.counts?.frame);
        break;
      case 'collection':
        noteFrame(meaning.frame);
        for (const { frame } of [...meaning.added ?? [], ...meaning.filled ?? []]) noteFrame(frame);
        for (const place of [...meaning.places ?? [], ...meaning.items ?? []]) note(place);
        noteFrame(meaning.counted?.frame);
        break;
      default:
    }
  }
}
