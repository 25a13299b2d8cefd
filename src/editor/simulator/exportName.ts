/** A file's name for a site: "gilsight-score_all-12". */
export function exportName(title: string): string {
  const [place = ''] = title.split(' · ', 1);
  const words = place.replace(/\.pyi?(?=:|$)/, '').replace(/[^\p{L}\p{N}_]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60);
  return words === '' ? 'gilsight-simulation' : `gilsight-${words}`;
}
