import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoneyField } from '../shared/Field';
import { usePhone } from '../shared/usePhone';
import { amountInWords } from '../words/amountInWords';
import { sumOf, yuan } from '../words/money';
import { BudgetCards } from './BudgetCards';
import { BudgetTable } from './BudgetTable';
import type { Line } from './draft';
import { useHeld } from './DraftContext';
import { RulesBeside } from './RulesBeside';
import { SectionPage } from './SectionPage';
import { SourcesPart } from './SourcesPart';
import './applying.css';

/** The budget, the money it comes from, and the round's rules beside both while one types. */
export function BudgetPage() {
  const { t } = useTranslation('proposals');
  const phone = usePhone();
  const { content, change, faults } = useHeld();
  const [opened, setOpened] = useState<number | null>(null);
  const sum = sumOf(content.budget.map(({ amount }) => amount));
  const wrong = faults.filter(({ section }) => section === 'budget').length;

  const setRow = (row: number, part: Partial<Line>) => change({ budget: content.budget.map((line, index) => (index === row ? { ...line, ...part } : line)) });
  const remove = (row: number) => change({ budget: content.budget.filter((_, index) => index !== row) });
  function add() {
    setOpened(content.budget.length);
    change({ budget: [...content.budget, { line: 'activity', amount: '', name: null }] });
  }

  return (
    <SectionPage
      section="budget" aside={<RulesBeside />}
      show={(id) => { const row = /^budget-(\d+)/.exec(id); if (row) setOpened(Number(row[1])); }}
      bar={<><div>{t('budget.sum')} <span className="strong">{t('yuan', { amount: yuan(sum) })}</span></div>{wrong > 0 && <div className="bad strong">{t('budget.wrong', { count: wrong })}</div>}</>}
    >
      {(said, leave) => (
        <>
          {phone
            ? <BudgetCards {...{ setRow, remove, said, leave, opened, setOpened }} />
            : <BudgetTable {...{ setRow, remove, said, leave }} />}
          <div><Button id="add-line" block={phone} size="large" onClick={add}>{t('budget.add')}</Button>{said('add-line') && <p className="bad strong">{said('add-line')}</p>}</div>
          <h2>{t('budget.from')}</h2>
          <div className="panel inside pair form-of-two">
            <MoneyField id="requested" label={t('field.requested')} value={shown(content.requested)} error={said('requested')} onBlur={() => leave('requested')} onChange={(requested) => change({ requested })} />
            <MoneyField id="own" label={t('field.own')} value={shown(content.own)} error={said('own')} onBlur={() => leave('own')} onChange={(own) => change({ own })} />
            <div>
              <div className="strong">{t('budget.both')}</div>
              <div className="sum-line" aria-live="polite">{yuan(sumOf([content.requested, content.own]))}</div>
              <div className="quiet">{amountInWords(sumOf([content.requested, content.own]))}</div>
            </div>
          </div>
          <SourcesPart said={said} leave={leave} />
        </>
      )}
    </SectionPage>
  );
}

// A draft of the service begins with 0.00; nobody typed that.
const shown = (amount: string) => (amount === '0.00' ? '' : amount);
