/** What the page is put together from. */
export interface PageParts {
  /** The webview's own source for policies. */
  readonly cspSource: string;
  /** Unguessable, new for each page. */
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
}

/**
 * The simulator's page. It holds no data: that comes by message, once the page says that it
 * listens, so no name in a program can end up in its markup.
 */
export function simulatorPage({ cspSource, nonce, script, style }: PageParts): string {
  // A blob can only be made by our own script: it draws its picture into one to export it as pixels.
  const policy = `default-src 'none'; style-src ${cspSource}; img-src blob:; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>Gilsight simulator</title>
</head>
<body>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
