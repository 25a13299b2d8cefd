/** Whether a comment of the text may be meant for Gilsight; then it is read even if nothing is handed over, for a comment may be wrong. */
export function speaksToGilsight(text: string): boolean {
  return /#\s*gilsight:/.test(text);
}
