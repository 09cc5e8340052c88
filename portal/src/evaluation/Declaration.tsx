import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useCommand } from '../http/context';
import { taken } from '../http/problems';
import { Confirm } from '../shared/Confirm';
import { ErrorSummary } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Note, Page } from '../shared/Page';
import { useKept } from '../shared/useKept';
import './declaration.css';
import { lotTitle, type Book, type Sheet } from './useBook';

interface DeclarationProps { book: Book; round: string; lot: string; done: () => void }

/** Asked before any content is seen: with which of the applicants the evaluator has to do. */
export function Declaration({ book, round, lot, done }: DeclarationProps) {
  const { t } = useTranslation('evaluation');
  const api = useApi();
  const [asking, setAsking] = useState(false);
  const [checked, setChecked] = useState(false);
  const { value: reasons, set, forget } = useKept<Record<string, string>>(`recusals:${round}:${lot}`, {});
  const open = book.sheets.filter(({ conflict, recusal }) => !conflict && recusal === null);
  const named = open.filter(({ proposal }) => proposal in reasons);
  const faults = named.filter(({ proposal }) => reasons[proposal]?.trim() === '')
    .map(({ proposal, title }) => ({ id: `reason-${proposal}`, message: t('declare.missing', { title }) }));
  const recuse = useCommand(async (input: Record<string, string>, key) => {
    // One key for each of them, so that going on after a cut network does none twice.
    for (const [proposal, reason] of Object.entries(input)) {
      await taken(api.POST('/rounds/{round}/recusals', { params: { path: { round }, header: { 'Idempotency-Key': `${key}-${proposal}` } }, body: { proposal, reason, evaluator: null } }));
    }
  }, () => {
    forget();
    done();
  });
  function toggle({ proposal }: Sheet, on: boolean) {
    set((before) => Object.fromEntries([...Object.entries(before).filter(([one]) => one !== proposal), ...(on ? [[proposal, ''] as const] : [])]));
  }

  function ask() {
    setChecked(true);
    if (faults.length === 0) setAsking(true);
  }

  return (
    <Page title={t('declare.title', { lot: lotTitle(book, lot) })} lead={book.round.settings.title} crumbs={[{ to: '/evaluation', text: t('heading') }]} wrong={checked && faults.length > 0}>
      {checked && <ErrorSummary faults={faults} />}
      <div className="form">
        <Note><p className="strong">{t('declare.when')}</p><p>{t('declare.text')}</p></Note>
        <fieldset className="field">
          <legend>{t('declare.whom', { count: book.sheets.length })}</legend>
          <ul className="choices">
            {book.sheets.map((sheet) => (
              <li key={sheet.proposal}>
                <Checkbox checked={sheet.conflict || sheet.proposal in reasons} disabled={sheet.conflict} onChange={(event) => toggle(sheet, event.target.checked)}>
                  <span className="strong">{sheet.organizationName}</span>{'　'}{sheet.title}
                </Checkbox>
                {sheet.conflict && <p className="quiet">{t('declare.known')}</p>}
                {sheet.proposal in reasons && (
                  <TextField
                    id={`reason-${sheet.proposal}`} label={t('declare.reason')} hint={t('declare.hint')} maxLength={200} value={reasons[sheet.proposal] ?? ''}
                    error={checked ? faults.find(({ id }) => id === `reason-${sheet.proposal}`)?.message : undefined} onChange={(reason) => set((before) => ({ ...before, [sheet.proposal]: reason }))}
                  />
                )}
              </li>
            ))}
          </ul>
        </fieldset>
        <div className="row"><Button type="primary" size="large" onClick={ask}>{named.length > 0 ? t('declare.some', { count: named.length }) : t('declare.none')}</Button></div>
      </div>
      <Confirm
        open={asking} title={named.length > 0 ? t('declare.confirm', { count: named.length }) : t('declare.confirmNone')} busy={recuse.isPending} refused={recuse.error}
        verb={t('declare.verb', { count: open.length - named.length })} onConfirm={() => recuse.mutate(Object.fromEntries(named.map(({ proposal }) => [proposal, reasons[proposal] ?? ''])))} onClose={() => setAsking(false)}
      >
        <div className="stack">
          {named.length > 0 && <ul>{named.map(({ proposal, organizationName }) => <li key={proposal}>{organizationName}{'　'}{reasons[proposal]}</li>)}</ul>}
          <p>{t('declare.bound', { count: open.length - named.length })}</p>
        </div>
      </Confirm>
    </Page>
  );
}
