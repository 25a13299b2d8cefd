/** esbuild and vitest hand over a tree-sitter query as its text. */
declare module '*.scm' {
  const text: string;
  export default text;
}
