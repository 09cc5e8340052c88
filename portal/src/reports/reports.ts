/** The reports in the order of the page; what each can be narrowed by. */
export const reports = [
  { name: 'purchase-ledger', byYear: true },
  { name: 'payments', byYear: true },
  { name: 'payments-by-month', byYear: true },
  { name: 'arrears', byYear: false },
  { name: 'commitments', byYear: true },
] as const;

export type Report = (typeof reports)[number];
export type Format = 'xlsx' | 'csv';

/** What a report is saved as, should the service not have said it. */
export const fileName = (title: string, year: string, today: string, format: Format): string =>
  `${title}${year ? `-${year}` : ''}-${today.replaceAll('-', '')}.${format}`;
