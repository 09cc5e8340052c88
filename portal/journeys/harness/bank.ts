import { order } from './seed';
import { story, type Town } from './town';

const finance = { role: 'finance', account: 'luo-haiyan', name: '罗海燕' };
const approver = { role: 'finance-approver', account: 'wei-guoqiang', name: '魏国强' };

/** One debit as the bank books it: the payment's end-to-end id, the account that paid, and the bank's own reference. */
export interface Debit { key: string; account: string; amount: string; day: string; reference: string }

/** A notification of the bank (camt.054) that this was booked. */
export const debited = ({ key, account, amount, day, reference }: Debit) => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
<GrpHdr><MsgId>N-${reference}</MsgId><CreDtTm>${day}T17:00:00+08:00</CreDtTm></GrpHdr>
<Ntfctn><Id>N-${reference}</Id><Acct><Id><Othr><Id>${account}</Id></Othr></Id></Acct><Ntry><Amt Ccy="CNY">${amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>${day}</Dt></BookgDt><AcctSvcrRef>${reference}</AcctSvcrRef><BkTxCd/><NtryDtls><TxDtls><Refs><EndToEndId>${key}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry></Ntfctn>
</BkToCstmrDbtCdtNtfctn></Document>`;

/** The id of the one payment that a file for the bank (pain.001) names, its amount, and the account it is paid from. */
export function readPayment(file: string): { key: string; amount: string; account: string } {
  const found = (pattern: RegExp) => pattern.exec(file)?.[1] ?? '';
  return {
    key: found(/<EndToEndId>(\w+)</), amount: found(/<InstdAmt Ccy="CNY">([\d.]+)</), account: found(/<DbtrAcct>\s*<Id>\s*<Othr>\s*<Id>(\w+)</),
  };
}

interface Batch { batch: string; payer: { number: string }; lines: { endToEndId: string; amount: string }[] }

/** Prepares, approves and sends an accepted instalment on this day, and the bank books it: by programs, where no page is about it. */
export async function paid(town: Town, instalment: string, day: string): Promise<void> {
  await order(town, finance, 'POST', `${instalment}/payment-order`);
  await order(town, approver, 'POST', `${instalment}/payment`);
  await town.moveTo(`${day}T10:00:00+08:00`);
  const { batch, payer, lines: [line] } = (await order(town, finance, 'POST', 'bank-batches', { fund: story.fund })) as Batch;
  await town.moveTo(`${day}T10:00:01+08:00`);
  await order(town, approver, 'POST', `bank-batches/${batch}/release`);
  await town.moveTo(`${day}T10:00:02+08:00`);
  const answer = debited({ key: line?.endToEndId ?? '', amount: line?.amount ?? '', account: payer.number, day, reference: 'R1' });
  await order(town, finance, 'POST', 'bank-answers', { name: 'camt.054.xml', content: Buffer.from(answer).toString('base64') });
  await town.moveTo(`${day}T10:00:03+08:00`);
}
