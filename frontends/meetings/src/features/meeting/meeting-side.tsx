import { useDates, useT } from '@lianxi/frontend-kit';
import { FactList, Panel } from '@lianxi/ui';
import { Link } from 'react-router';
import { WordLink } from '../minutes/word-link';
import { paths } from '../../paths';
import { SignInCode } from '../attendance/sign-in-code';
import { StateTag } from '../shared/state-tag';
import type { MeetingDetail } from './meeting-types';

/** Papers and related things of a meeting: code of the room, notice, minutes, copy to the district. */
export function MeetingSide({ one }: { one: MeetingDetail }) {
  const t = useT();
  const dates = useDates();
  const { minutes, copyDelivery } = one;
  return (
    <>
      {one.signInCode && one.notifiedAt && !one.endedAt && (
        <Panel title={t('panel.signInCode')}>
          <SignInCode code={one.signInCode} meetingId={one.id} />
        </Panel>
      )}
      <Panel title={t('panel.papers')}>
        <ul className="mt-links">
          {one.agendaItems.length > 0 && (
            <li>
              <Link to={paths.noticeOf(one.id)}>{t('page.notice')}</Link>
            </li>
          )}
          {minutes && (
            <li>
              <Link to={paths.minutesOf(one.id)}>
                {t('page.minutes')}
                {minutes.issueNumber ? `（${minutes.issueNumber}）` : ''}
              </Link>{' '}
              <StateTag noun="minutes" state={minutes.state} />
            </li>
          )}
          {minutes && (
            <li>
              <WordLink minutesId={minutes.id} />
            </li>
          )}
        </ul>
        {one.agendaItems.length === 0 && !minutes && <p className="lx-muted">{t('meeting.noPapers')}</p>}
      </Panel>
      {copyDelivery && (
        <Panel title={t('panel.copy')} extra={<Link to={paths.copyOf(copyDelivery.id)}>{t('action.open')}</Link>}>
          <FactList
            facts={[
              { label: t('field.recipient'), value: copyDelivery.recipient?.name },
              { label: t('field.state'), value: <StateTag noun="copyDelivery" state={copyDelivery.state} /> },
              { label: t('field.sentAt'), value: dates.instant(copyDelivery.sentAt), none: t('none.sent') },
              { label: t('field.receivedAt'), value: dates.instant(copyDelivery.receivedAt), none: t('none.received') },
            ]}
          />
        </Panel>
      )}
    </>
  );
}
