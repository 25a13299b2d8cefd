import type { JSX } from 'preact';

/** What went wrong, in sentences, read out at once; always on the page, since only a change within it is announced. */
export function Trouble({ texts }: { readonly texts: readonly string[] }): JSX.Element {
  return <div class="troubles" role="alert">{texts.map((text) => <p key={text} class="trouble">{text}</p>)}</div>;
}
