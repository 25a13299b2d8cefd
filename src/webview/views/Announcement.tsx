import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A slider that is dragged changes the sentence many times a second; only where it rests is read out. */
const restMilliseconds = 700;

/** Reads a text out to a screen reader once it has stayed the same for a moment. */
export function Announcement({ text }: { readonly text: string }): JSX.Element {
  const [rested, setRested] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => { setRested(text); }, restMilliseconds);
    return () => { clearTimeout(timer); };
  }, [text]);
  return <p class="visually-hidden" role="status" aria-live="polite">{rested}</p>;
}
