import { useTranslation } from 'react-i18next';
import type { Submitted } from '../examination/useSubmitted';
import { useCaller } from '../identity/context';
import type { Round } from '../proceedings/useRound';
import { Facts, Panel, Pill } from '../shared/Page';
import { moment } from '../words/dates';
import { Resolve } from './Resolve';
import type { Objection } from './useObjections';

/** One objection with its answer, or the form for it. */
export function ObjectionPanel({ round, objection, about, done }: { round: Round; objection: Objection; about?: Submitted; done: (answered: Objection) => void }) {
  const { t } = useTranslation('objections');
  const { role } = useCaller();
  const answered = objection.upheld !== null;
  const title = about?.content.title ?? objection.proposal;
  return (
    <Panel title={t('to', { title })} extra={answered ? <Pill tone={objection.upheld ? 'bad' : 'good'}>{t(objection.upheld ? 'upheld' : 'dismissed')}</Pill> : <Pill tone="warn">{t('waiting')}</Pill>}>
      <div className="stack">
        <Facts
          rows={[
            [t('about'), <>{title}{about?.organizationName && `　${about.organizationName}`}</>], [t('by'), objection.organization ?? t('registered')], [t('at'), moment(objection.at)], [t('grounds'), objection.grounds],
            ...(answered ? [[t('answer'), objection.reason], [t('answeredAt'), moment(objection.answeredAt)]] as const : []),
          ]}
        />
        {!answered && role === 'approver' && round.phase === 'notice' && <Resolve round={round.round} objection={objection} title={title} done={done} />}
      </div>
    </Panel>
  );
}
