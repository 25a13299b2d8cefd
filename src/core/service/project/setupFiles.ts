/** `python_requires` in the section `[options]` of a `setup.cfg`. */
export function requiresOfSetupCfg(text: string): string | undefined {
  const options = /^\[options\][^\n]*\n((?:(?!\[).*(?:\n|$))*)/m.exec(text.replace(/\r\n?/g, '\n'))?.[1] ?? '';
  return valueOf(/^python_requires[ \t]*[=:][ \t]*(\S.*)$/m.exec(options));
}

/** `python_requires="…"` in a `setup.py`, where it is written out. The file is not run. */
export function requiresOfSetupPy(text: string): string | undefined {
  return valueOf(/^[^#\n]*\bpython_requires\s*=\s*["']([^"'\n]+)["']/m.exec(text));
}

function valueOf(match: RegExpExecArray | null): string | undefined {
  return match?.[1]?.trim();
}
