/** As much of the text as may stand in `most` UTF-16 units, with an ellipsis where something is missing; no character is cut in half. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** As many whole lines as may stand in `most` units together; the line that does not fit is cut, and those after it are left out. */
export function shortenLines(lines: readonly string[], most: number): string[] {
  const fitting: string[] = [];
  let left = most;
  for (const line of lines) {
    if (line.length > left) return left > 1 ? [...fitting, shorten(line, left)] : fitting;
    fitting.push(line);
    left -= line.length;
  }
  return fitting;
}
