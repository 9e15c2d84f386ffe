import {
  act,
  badInput,
  createAlong,
  dateOf,
  lock,
  orgFacts,
  publishEvent,
  workCalendar,
  type Ctx,
} from '@lianxi/service-kit';
import { platform } from '../../checks.js';
import { DecisionItem } from '../decision-item/decision-item.entity.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { meeting } from '../meeting/meeting.policy.js';
import { Minutes } from '../minutes/minutes.entity.js';
import { CopyDelivery, CopyDeliveryState } from './copy-delivery.entity.js';
import type { ConfirmReceiptInput, CopyUpInput } from './copy-delivery.inputs.js';
import { copyDelivery } from './copy-delivery.policy.js';

/** Working days after the meeting within which its minutes go up. */
export const COPY_DAYS = 5;

/** The district joint office (区信访联席办) of the zone that a sub-district lies in. */
export async function districtOffice(ctx: Ctx, areaPath: string) {
  const zone = areaPath.split('/')[0]!;
  return (
    (await orgFacts(ctx, 'unit', ctx.clock.today(), { area: zone })).find(
      (unit) => unit.unitKind === 'DISTRICT_JOINT_OFFICE',
    ) ?? null
  );
}

/** M13: copies the signed minutes up. From now on the district reads them, their meeting and its open decisions. */
export const copyUpMeeting = (ctx: Ctx, input: CopyUpInput): Promise<Meeting> =>
  act(ctx, meeting, 'copyUp', input, async (row, tx) => {
    const paper = await tx.em.findOneOrFail(Minutes, { meetingId: row.id });
    const recipient = await districtOffice(tx, row.areaPath);
    const sentAt = input.sentAt ?? tx.clock.now();
    if (!recipient) throw badInput('recipient');
    if (sentAt > tx.clock.now() || dateOf(sentAt) < paper.signedOn!) throw badInput('sentAt');
    const meetingOn = dateOf(row.startsAt);
    const dueOn = (await workCalendar(tx)).addWorkdaysOrOpen(meetingOn, COPY_DAYS);
    const copy = await createAlong(
      tx,
      copyDelivery,
      'copyUp',
      () => ({
        state: CopyDeliveryState.SENT,
        meetingId: row.id,
        minutesId: paper.id,
        areaPath: row.areaPath,
        recipientUnitId: recipient.id,
        channel: input.channel,
        sentAt,
        meetingOn,
        dueOn,
        receivedAt: null,
        receivedByAssignmentId: null,
      }),
      { recipientUnitId: recipient.id, channel: input.channel, dueOn },
    );
    row.copiedToDistrict = true;
    paper.copiedToDistrict = true;
    for (const decision of await tx.em.find(DecisionItem, {
      meetingId: row.id,
      closed: false,
      restricted: false,
      accusedUnitId: null,
      accusedPersonId: null,
    }))
      decision.copiedToDistrict = true;
    await publishEvent(tx.em, 'minutes.copiedUp', {
      minutesId: paper.id,
      meetingId: row.id,
      recipientUnitId: recipient.id,
    });
    return { details: { copyDeliveryId: copy.id, channel: input.channel } };
  });

/** M13: the district confirms that the copy has arrived. */
export const confirmReceipt = (ctx: Ctx, input: ConfirmReceiptInput): Promise<CopyDelivery> =>
  act(ctx, copyDelivery, 'confirmReceipt', input, async (row, tx) => {
    row.receivedAt = tx.clock.now();
    row.receivedByAssignmentId = tx.viewer?.assignmentId ?? null;
    (await lock(platform(tx), meeting, row.meetingId)).copyReceived = true;
  });
