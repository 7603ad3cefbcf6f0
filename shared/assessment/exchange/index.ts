import { bankCsv } from './bank-csv.ts';
import type { BankFormat } from './bank-format.ts';
import { bankMarkusCsv } from './bank-markus-csv.ts';
import { bankMarkusYaml } from './bank-markus-yaml.ts';

/** Files that comment banks come from and go to. */
export const bankFormats: readonly BankFormat[] = [bankCsv, bankMarkusCsv, bankMarkusYaml];

export function bankFormatNamed(id: string): BankFormat | undefined {
  return bankFormats.find((format) => format.id === id);
}

/** The id of the format that a text is most likely in. */
export function guessBankFormat(text: string): string {
  const [first = '', second = ''] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r\n?|\n/, 2);
  if (/^[^\n]*\b(comment|text)\b/i.test(first.slice(0, 200)) && !first.trimEnd().endsWith(':'))
    return bankCsv.id;
  const isYaml =
    /^[^,]{1,300}:\s*(\[.*|\{.*|#.*)?$/.test(first.slice(0, 400)) || /^\s*-\s/.test(second.slice(0, 200));
  if (isYaml) return bankMarkusYaml.id;
  return /[,;\t]/.test(first) ? bankMarkusCsv.id : bankCsv.id;
}
