/** Text that a spreadsheet would run as a formula gets an apostrophe in front. */
export const asText = (value: string | null | undefined): string => (/^[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? ''));
