import type { Schema } from '../http/client';
import { amountOf, fenOf, percent } from '../words/money';
import { millionths, scale } from './rules';
import type { Content } from './draft';

type Settings = Schema<'RoundBody'>;

interface FundingFault { id: string; code: string; values?: Record<string, string> }

const fen = (typed: string): bigint => fenOf(typed) ?? 0n;

/** What is wrong with where the money comes from, by the rules of the round; what is given in kind counts in no sum. */
export function fundingFaults(settings: Settings, content: Content): FundingFault[] {
  const faults: FundingFault[] = [];
  const all = content.sources ?? [];
  const cash = all.filter(({ inKind }) => !inKind);
  const [requested, own] = [fen(content.requested), fen(content.own)];
  const sum = (of: readonly { amount: string }[]) => of.reduce((total, { amount }) => total + fen(amount), 0n);
  all.forEach(({ amount, evidence }, row) => {
    if (fen(amount) < 0n) faults.push({ id: `sources-${row}-amount`, code: 'negative' });
    if (settings.funding?.evidence && !evidence?.trim()) faults.push({ id: `sources-${row}-evidence`, code: 'evidenceMissing' });
  });
  if ((settings.funding || cash.length > 0) && sum(cash) !== own) {
    faults.push({ id: 'add-source', code: 'sourcesDiffer', values: { value: amountOf(sum(cash)), limit: amountOf(own) } });
  }

  const total = requested + own;
  for (const { source, share } of total > 0n ? settings.funding?.mix ?? [] : []) {
    const part = source === 'government' ? requested : sum(cash.filter((one) => one.source === source));
    const [scaled, line] = [part * scale, total * millionths(share)];
    if (source === 'government' && scaled > line) faults.push({ id: 'requested', code: 'grantShare', values: { limit: percent(share) } });
    if (source !== 'government' && scaled < line) faults.push({ id: 'add-source', code: `shareOf.${source}`, values: { limit: percent(share) } });
  }

  const shares = settings.costRules?.classShares ?? [];
  const most = content.budget.reduce((paid, { line, amount }) => paid + fen(amount) * millionths(shares.find((one) => one.line === line)?.share ?? '1'), 0n);
  if (shares.length > 0 && requested * scale > most) faults.push({ id: 'requested', code: 'classShare', values: { limit: amountOf(most / scale) } });
  return faults;
}
