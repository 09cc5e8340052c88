import { useTranslation } from 'react-i18next';
import { Facts, Note, Panel } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { ReasonForm } from '../shared/ReasonForm';
import { Records } from '../shared/Records';
import { fullDay, moment } from '../words/dates';
import { yuan } from '../words/money';
import { nameOf, textOf } from './lines';
import type { PanelProps, TermChange } from './useChanges';

/** The supplement that waits: old and new side by side, and what the caller can do with it beside signing. */
export function OpenSupplement({ file: { changes }, orders: { withdraw, refuse }, party }: PanelProps) {
  const { t } = useTranslation('amendments');
  const person = usePersonName();
  const { open } = changes;
  if (!open) return null;
  const say = (change: TermChange, text: string | null) => text === null ? t('none') : textOf(change.subject, text);
  return (
    <Panel title={t('open.title', { no: open.no })} finding={t('open.by', { party: t(`party.${open.by}`), name: person(open.proposed.by), at: moment(open.proposed.at) })}>
      <div className="stack">
        {open.hasLapsed ? <Note tone="bad"><p>{t('open.lapsed')}</p></Note> : <Note tone="warn"><p className="strong">{t('open.signBy', { day: fullDay(open.signBy) })}</p><p>{t(open.supplierSigned ? 'open.purchaserNext' : open.isDrawn ? 'open.supplierNext' : 'open.drawing')}</p></Note>}
        <Facts rows={[[t('open.reason'), open.reason], [t('open.supplement'), yuan(open.supplement)]]} />
        <Records
          caption={t('open.caption')} rowKey={(one) => `${one.subject} ${one.ref}`} groups={[{ key: 'all', rows: open.changes }]}
          columns={[
            { key: 'what', head: t('open.what'), cell: (one) => nameOf(t, one), names: true },
            { key: 'before', head: t('open.before'), cell: (one) => say(one, one.before) },
            { key: 'after', head: t('open.after'), cell: (one) => <span className="strong">{say(one, one.after)}</span> },
          ]}
        />
        {party !== null && (party === open.by
          ? <details><summary>{t('open.withdraw')}</summary><div className="inner"><ReasonForm name={`withdraw-${changes.round}-${changes.proposal}`} label={t('reason')} verb={t('open.withdrawVerb')} command={withdraw} send={(reason) => withdraw.mutateAsync({ no: open.no, reason })} /></div></details>
          : <details><summary>{t('open.refuse')}</summary><div className="inner"><ReasonForm danger name={`refuse-${changes.round}-${changes.proposal}`} label={t('reason')} verb={t('open.refuseVerb')} command={refuse} send={(reason) => refuse.mutateAsync({ no: open.no, reason })} /></div></details>)}
      </div>
    </Panel>
  );
}
