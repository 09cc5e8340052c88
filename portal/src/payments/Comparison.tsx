import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../http/useToday';
import { EvidenceList } from '../performance/EvidenceList';
import { usePersonName } from '../shared/people';
import { usePhone } from '../shared/usePhone';
import { fullDay, shortDay } from '../words/dates';
import { yuan } from '../words/money';
import { compare, inFours, type Finding } from './comparison';
import { daysBetween } from './interest';
import type { Instalment } from './stages';
import type { Dossier } from './useDossier';

const papers = ['claim', 'contract', 'invoice', 'acceptance', 'register'] as const;
type Paper = (typeof papers)[number];

interface Fact { key: string; cells: Partial<Record<Paper, ReactNode>>; finding: Finding }

/** The papers of a payment: facts are rows, papers are columns, the last column says whether they agree. */
export function Comparison({ data, instalment }: { data: Dossier; instalment: Instalment }) {
  const facts = useFacts(data, instalment);
  return usePhone() ? <Cards facts={facts} /> : <Table facts={facts} />;
}

function useFacts(data: Dossier, instalment: Instalment): Fact[] {
  const { t } = useTranslation('payments');
  const nameOf = usePersonName();
  const today = useToday();
  const { contract, organization, acts, round } = data;
  const term = round.settings.instalments[instalment.no - 1];
  const { claimed, accepted } = acts.instalments.get(instalment.no) ?? {};
  const paper = instalment.invoicePaper;
  const found = compare({ contract, instalment, organization, acts, when: term?.when });
  const account = (bank: string, number: string) => <>{bank}<span className="second">{inFours(number)}</span></>;
  return [
    { key: 'payee', finding: found.payee, cells: { claim: claimed && organization.name, contract: contract.payee.holder ?? organization.name, invoice: paper?.payeeName, register: organization.name } },
    { key: 'account', finding: found.account, cells: { contract: account(contract.payee.bank, contract.payee.number), register: account(organization.account.bank, organization.account.number) } },
    { key: 'amount', finding: found.amount, cells: { claim: claimed && yuan(instalment.amount), contract: yuan(instalment.amount), invoice: paper && yuan(paper.amount), acceptance: accepted && yuan(instalment.payable) } },
    {
      key: 'condition', finding: found.condition, cells: {
        claim: claimed && t('noShort', { no: instalment.no }),
        contract: <>{t('share', { amount: yuan(contract.amount), percent: term?.percent ?? '—' })}<span className="second">{term && t(`when.${term.when}`)}</span></>,
        acceptance: graded(term?.when),
      },
    },
    { key: 'number', finding: found.invoice, cells: { contract: contract.reference, invoice: instalment.invoice && <>{exact(instalment.invoice)}{paper && <EvidenceList files={[paper.file]} />}</>, register: exact(organization.uscc) } },
    {
      key: 'day', finding: dueOf(instalment, today),
      cells: { claim: day(claimed?.at), contract: day(acts.purchaserSigned?.at), invoice: day(paper?.date), acceptance: day(accepted?.at) },
    },
    { key: 'people', finding: found.people, cells: { claim: person(claimed?.by), contract: person(acts.purchaserSigned?.by), acceptance: person(accepted?.by) } },
  ];

  function exact(text: string | null | undefined) { return text ? <span className="exact">{text}</span> : undefined; }
  function day(at: string | null | undefined) { return at && <span className="exact">{fullDay(at)}</span>; }
  function person(by: string | undefined) { return by && nameOf(by); }
  function graded(when: string | undefined): ReactNode {
    if (when === 'midtermPassed' && acts.midterm) return <>{t('midterm', { grade: t(`grade.${acts.midterm.grade}`) })}<span className="second">{fullDay(acts.midterm.at)}</span></>;
    if (when === 'finalPassed' && acts.final) return <>{t('final', { grade: t(`grade.${acts.final.grade}`) })}<span className="second">{fullDay(acts.final.at)}</span></>;
    return accepted && t('acceptedShort');
  }
}

// Where all papers say the same words, a phone says them once.
function linesOf(cells: Fact['cells']): { paper: Paper | 'all'; cell: ReactNode }[] {
  const said = papers.flatMap((paper) => cells[paper] ? [{ paper, cell: cells[paper] }] : []);
  const same = said.length > 1 && said.every(({ cell }) => typeof cell === 'string' && cell === said[0]?.cell);
  return same ? [{ paper: 'all', cell: said[0]?.cell }] : said;
}

function dueOf({ dueBy, status }: Instalment, today: string | undefined): Finding {
  if (!dueBy) return { tone: 'warn', text: 'notDue' };
  const days = today && status !== 'paid' ? daysBetween(dueBy, today) : 0;
  return days > 0 ? { tone: 'bad', text: 'late', values: { day: shortDay(dueBy), days } } : { tone: 'good', text: 'due', values: { day: shortDay(dueBy) } };
}

const signs = { good: '✓', warn: '◐', bad: '▲' } as const;

function Verdict({ tone, text, values }: Finding) {
  const { t } = useTranslation('payments');
  return <span className={`${tone} verdict-line`}><span aria-hidden>{signs[tone]}</span> <span className={tone === 'good' ? undefined : 'strong'}>{t(`finding.${text}`, values)}</span></span>;
}

function Table({ facts }: { facts: readonly Fact[] }) {
  const { t } = useTranslation('payments');
  return (
    <div className="scroll">
      <table className="book papers">
        <caption className="unseen">{t('papers')}</caption>
        <thead><tr><th scope="col">{t('fact')}</th>{papers.map((paper) => <th key={paper} scope="col">{t(`paper.${paper}`)}</th>)}<th scope="col">{t('check')}</th></tr></thead>
        <tbody>
          {facts.map(({ key, cells, finding }) => (
            <tr key={key}>
              <th scope="row" className="strong">{t(`row.${key}`)}</th>
              {papers.map((paper) => <td key={paper}>{cells[paper] ?? '—'}</td>)}
              <td><Verdict {...finding} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ facts }: { facts: readonly Fact[] }) {
  const { t } = useTranslation('payments');
  const good = facts.filter(({ finding }) => finding.tone === 'good').length;
  return (
    <section className="panel papers-phone">
      <header><div className="spread"><h2>{t('papers')}</h2><span>{t('agreeing', { good, rest: facts.length - good })}</span></div></header>
      {facts.map(({ key, cells, finding }) => (
        <div key={key} className="fact">
          <div className="spread"><h3>{t(`row.${key}`)}</h3><Verdict {...finding} /></div>
          <dl>{linesOf(cells).map(({ paper, cell }) => <Fragment key={paper}><dt>{t(`paper.${paper}`)}</dt><dd>{cell}</dd></Fragment>)}</dl>
        </div>
      ))}
    </section>
  );
}
