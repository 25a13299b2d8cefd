/**
 * Whether a path is that of a test: threads there mostly ask whether something is safe to share,
 * and nobody waits for their result.
 */
export function isTestFile(path: string): boolean {
  return /(^|\/)(tests?\/|conftest\.py$|tests?\.py$|test_[^/]*\.py$|[^/]*_test\.py$)/.test(path);
}
