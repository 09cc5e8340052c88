import { afterAll, beforeAll, describe, test } from 'vitest';
import { folder } from './harness/look';
import { found } from './harness/seed';
import { Town } from './harness/town';
import { closeBrowser, Visitor } from './harness/visitor';
import { payThroughBank } from './stages/bank';
import { acceptClaim, acceptExpenditure, closeContract, contractOf, gradeFinal, gradeMidterm, returnClaim, signForPurchaser } from './stages/contracts';
import { design, publish } from './stages/design';
import { score } from './stages/evaluation';
import { convene, examine } from './stages/examination';
import { finalize, publishNotice } from './stages/notice';
import { registerObjection, resolveObjections } from './stages/objections';
import { oversee } from './stages/overview';
import { approvePayment, preparePayment, preparerCannotApprove, verifyTrail } from './stages/payments';
import { apply, objectToResult, readAnswer, takeBack } from './stages/proposals';
import { claim, reportExpenditure, signForSupplier } from './stages/supplier';

const contract = contractOf(0);
const paymentDay = '2026-04-13';

// One round from the designer to the last instalment, each role at its own screen; each stage finds what the one before
// left, so that none is tried after one that failed.
describe('a round', { concurrent: false }, () => {
  let town: Town;
  let broken = false;

  beforeAll(async () => {
    town = await Town.begin();
    await found(town);
  });

  afterAll(async () => {
    await closeBrowser();
    await town.end();
  });

  function stage(name: string, act: () => Promise<void>): void {
    test(name, async () => {
      if (broken) throw new Error('A stage before this one failed.');
      broken = true;
      try {
        await act();
        broken = false;
      } finally {
        if (broken) await Visitor.showPresent(folder);
      }
    });
  }

  stage('is designed by an officer', () => design(town));
  stage('is published by an approver', () => publish(town, 'phone'));
  stage('is applied to on a phone', () => apply(town, 0, 'phone'));
  stage('is applied to at desks', async () => {
    await apply(town, 1);
    await apply(town, 2);
    await takeBack(town, 2);
    await town.moveTo('2026-04-01T09:00:00+08:00');
  });
  stage('is examined', () => examine(town));
  stage('gets its committee', () => convene(town));
  stage('is scored', () => score(town));
  stage('is concluded and published', async () => {
    await publishNotice(town);
    await town.moveTo('2026-04-02T10:00:00+08:00');
  });
  stage('is objected to in writing and by an applicant', async () => {
    await registerObjection(town, 'phone');
    await objectToResult(town, 2, 0);
  });
  stage('answers, and the applicant reads it', async () => {
    await resolveObjections(town);
    await readAnswer(town, 2, '经查，服务地点不在拆迁范围', 'phone');
    await town.moveTo('2026-04-13T09:00:00+08:00');
  });
  stage('is awarded', () => finalize(town));
  stage('is signed by both sides', async () => {
    await signForSupplier(town, contract, 'phone');
    await signForPurchaser(town, contract, 'phone');
  });
  stage('has its first instalment claimed, returned and claimed again', async () => {
    await claim(town, contract, 1, '26422000000123450001', 'phone');
    await returnClaim(town, contract, 1);
    await claim(town, contract, 1, '26422000000123450002', 'desktop', true);
    await acceptClaim(town, contract, 1);
  });
  stage('has it approved by two people of finance, and paid through the bank', async () => {
    await preparePayment(town, contract, 1, 'desktop', '冯丽');
    await preparerCannotApprove(town, contract, 1);
    await approvePayment(town, contract, 1);
    await payThroughBank(town, contract, 1, paymentDay);
  });
  stage('passes its mid-term evaluation and is paid again', async () => {
    await gradeMidterm(town, contract);
    await claim(town, contract, 2, '26422000000123450003');
    await acceptClaim(town, contract, 2, 'phone');
    await preparePayment(town, contract, 2, 'phone');
    await approvePayment(town, contract, 2, 'phone');
    await payThroughBank(town, contract, 2, paymentDay, 'phone');
  });
  stage('reports what was spent, is evaluated, and paid for the last time', async () => {
    await reportExpenditure(town, contract, '100000', 'phone');
    await acceptExpenditure(town, contract);
    await gradeFinal(town, contract, '92');
    await claim(town, contract, 3, '26422000000123450004');
    await acceptClaim(town, contract, 3);
    await preparePayment(town, contract, 3);
    await approvePayment(town, contract, 3);
    await payThroughBank(town, contract, 3, paymentDay);
  });
  stage('is closed, and its trail verified', async () => {
    await closeContract(town, contract);
    await verifyTrail(town, contract);
    await verifyTrail(town, contract, 'phone');
  });
  stage('is overseen', async () => {
    await oversee(town);
    await oversee(town, 'phone');
  });
});
