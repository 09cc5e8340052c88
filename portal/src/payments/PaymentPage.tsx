import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page, Pill } from '../shared/Page';
import { Empty, Loaded } from '../shared/states';
import { amountInWords } from '../words/amountInWords';
import { yuan } from '../words/money';
import { Comparison } from './Comparison';
import { Decision } from './Decision';
import { DueNote } from './DueNote';
import { FundPanel } from './FundPanel';
import { OrdersPanel } from './OrdersPanel';
import { PeoplePanel } from './PeoplePanel';
import { stageOf, toneOf } from './stages';
import { useDossier, type Dossier } from './useDossier';
import './payments.css';

/** One payment: its papers side by side, the money, who may, and the decision. */
export function PaymentPage() {
  const { round = '', proposal = '', no = '' } = useParams();
  const { t } = useTranslation('payments');
  const dossier = useDossier(round, proposal);
  return dossier.data ? <Payment key={no} data={dossier.data} no={Number(no)} /> : <Page title={t('noShort', { no })}><Loaded of={dossier}>{() => null}</Loaded></Page>;
}

function Payment({ data, no }: { data: Dossier; no: number }) {
  const { t } = useTranslation('payments');
  const { contract } = data;
  const instalment = contract.instalments.find((one) => one.no === no);
  const crumbs = [{ to: '/payments', text: t('queue') }, { to: `/rounds/${contract.round}/contracts/${contract.proposal}`, text: t('contractOf', { reference: contract.reference }) }];
  if (!instalment) return <Page title={t('noInstalment')} crumbs={crumbs}><Empty title={t('noInstalmentText', { no, count: contract.instalments.length })} /></Page>;

  const stage = stageOf(instalment);
  return (
    <Page
      title={t('heading', { amount: yuan(instalment.payable) })}
      lead={[amountInWords(instalment.payable), contract.title, t('noOf', { no, count: contract.instalments.length })].join('　')}
      crumbs={crumbs}
      actions={<Pill tone={toneOf(stage)}>{t(`stage.${stage}`)}</Pill>}
    >
      <div className="stack">
        <DueNote data={data} instalment={instalment} />
        <Comparison data={data} instalment={instalment} />
        <div className="thirds">
          <FundPanel data={data} instalment={instalment} />
          <PeoplePanel data={data} instalment={instalment} />
          <Decision data={data} instalment={instalment} />
        </div>
        <OrdersPanel instalment={instalment} />
      </div>
    </Page>
  );
}
