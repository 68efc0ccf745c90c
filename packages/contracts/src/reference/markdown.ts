/** A Markdown table; nothing without rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** Text as code. */
export function code(value: unknown): string {
  return `\`${String(value)}\``;
}

/** A value as a block of JSON. */
export function jsonBlock(value: unknown): string {
  return `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
}

/** A link to an address that is shown as it is. */
export function address(url: string): string {
  return `<${url}>`;
}

/** The parts of a page with an empty line between them; empty parts leave no trace. */
export function page(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ');
}

/** The way from one file of the reference to another; both as paths in its folder. */
export function pathTo(target: string, from: string): string {
  return '../'.repeat(from.split('/').length - 1) + target;
}
