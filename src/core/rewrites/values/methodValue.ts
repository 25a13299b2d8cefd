/** Methods of standard types that give a number or a text. */
export const textMethods: ReadonlySet<string> = new Set(`strip lstrip rstrip upper lower title capitalize casefold join format replace encode decode hex hexdigest digest find rfind index count
  startswith endswith isdigit isalpha isalnum isspace zfill center ljust rjust removeprefix removesuffix swapcase read_text read_bytes isoformat strftime timestamp
  total_seconds bit_length to_bytes random randint uniform gauss randrange`.split(/\s+/));

/** Methods of standard types that give a list of such. */
export const listMethods: ReadonlySet<string> = new Set('split rsplit splitlines partition rpartition tolist readlines most_common findall groups sample'.split(' '));
