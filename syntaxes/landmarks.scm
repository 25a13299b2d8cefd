; What may stand anywhere in a Python file, so that no walk along the grammar meets it.

; A comment that speaks to Gilsight: "# gilsight: ignore[serialised-pool] too short to matter". It may
; follow another tool's: "# noqa: E501  # gilsight: ignore[serialised-pool]".
((comment) @pragma
  (#match? @pragma "(^|\\s)#\\s*gilsight:"))

; Text that does not parse. The rest of the file is understood all the same.
(ERROR) @error
(MISSING) @error
