/** A title as it goes on in the middle of a sentence: "Use a pool" becomes "use a pool", a name stays as it is. */
export function withinSentence(title: string): string {
  return /^[A-Z][a-z]* /.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
