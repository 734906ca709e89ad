// A table as CSV (RFC 4180) that spreadsheets open as text in Chinese.

/** Without the byte order mark Excel takes UTF-8 for something else. */
const MARK = '\ufeff'

export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `${MARK}${rows.map(row => `${row.map(field).join(',')}\r\n`).join('')}`

function field(text: string): string {
  // A spreadsheet would run a cell of a page that begins like a formula.
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
