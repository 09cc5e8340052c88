import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts, Note, Panel, Pill } from '../shared/Page';
import { fullDay, moment } from '../words/dates';
import { LastDay } from './LastDay';
import { awaitsRemedy, waits, type Challenge } from './useChallenges';

/** One challenge with its items, its days and its reply. */
export function ChallengePanel({ one, children }: { one: Challenge; children?: ReactNode }) {
  const { t } = useTranslation('challenges');
  const state = waits(one) ? <Pill tone="warn">{t('waits')}</Pill> : one.withdrawn === null ? <Pill tone="good">{t('replied')}</Pill> : <Pill>{t(one.withdrawn ? 'withdrawn' : 'returned')}</Pill>;
  return (
    <Panel title={t('by', { stage: t(`stage.${one.stage}`), name: one.name })} finding={t('raisedAt', { moment: moment(one.raisedAt) })} extra={state}>
      <div className="stack">
        {waits(one) && <Note tone={one.keepsBack ? 'warn' : undefined}><p>{t(one.keepsBack ? 'keepsBack' : 'goesOn')}</p></Note>}
        <Facts
          rows={[
            ...(one.step ? [[t('step'), t('stepEnded', { step: t(`steps.${one.step}`), day: fullDay(one.stepEnded) })]] as const : []),
            [t('contact'), `${one.contact}　${one.phone}`], [t('address'), `${one.address}　${one.postcode}`], [t('request'), one.request],
            [t('challengeBy'), <LastDay key="challenge" of={one.challengeBy} />], [t('replyBy'), <LastDay key="reply" of={one.replyBy} />],
          ]}
        />
        {one.items.map((item) => (
          <div key={item.no} className="stack-small">
            <p className="strong">{t('item', { no: item.no, matter: item.matter })}</p>
            <p className="message">{item.facts}</p><p className="quiet">{t('grounds')}：{item.grounds}</p>
            {item.upheld !== null && <Note tone={item.upheld ? 'good' : undefined}><p className="strong">{t(item.upheld ? 'upheld' : 'notUpheld')}</p><p>{item.reason}</p></Note>}
          </div>
        ))}
        {one.endReason !== null && <Note><p>{one.endReason}</p></Note>}
        {one.complaintBy && <Note><p>{t('mayComplain', { department: one.department, day: fullDay(one.complaintBy.due) })}</p>{one.effect !== 'none' && <p>{t(`effect.${one.effect ?? 'none'}`)}{one.proposal && `：${one.proposal}`}</p>}{awaitsRemedy(one) && <p className="strong">{t('awaitsRemedy')}</p>}{one.remedy && <p>{one.remedy}</p>}</Note>}
        {children}
      </div>
    </Panel>
  );
}
