import { ActionBar, ProblemAlert, useAct, useDates, useT } from '@lianxi/frontend-kit';
import { Button, Checkbox, Tag } from 'antd';
import { useState } from 'react';
import type { AttendanceStatus, Meetings_AttendanceFieldsFragment } from '../../gql/graphql';
import { MEETING_QUERIES, type MeetingDetail, type Seat } from '../meeting/meeting-types';
import { postName, postOfUnit } from '../shared/names';
import { Meetings_ApproveLeave, Meetings_RecordAttendance } from './attendance.graphql';
import { RecordDialog } from './record-dialog';

/** What the office may record for several seats at once; a proxy or a leave needs words. */
const AT_ONCE: readonly AttendanceStatus[] = ['PRESENT', 'LATE', 'ABSENT'];

/**
 * Seats of the conference with their records. Who may record does so by hand, seat by seat or for all that are chosen.
 */
export function SeatsPanel({ one }: { one: MeetingDetail }) {
  const t = useT();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Seat | 'observer' | null>(null);
  const record = useAct(Meetings_RecordAttendance, { refetch: [] });
  const last = useAct(Meetings_RecordAttendance, { done: t('attendance.recorded'), refetch: MEETING_QUERIES });
  const byHand = one.availableActions.filter(({ verb }) => verb === 'recordAttendance');
  const open = byHand.some(({ blockedBy }) => blockedBy.length === 0);
  const free = one.seats.filter((seat) => !seat.attendance && seat.post);
  const record1 = async (status: AttendanceStatus) => {
    // a post may hold two seats; its record marks both
    const posts = [...new Set(free.filter(({ id }) => chosen.includes(id)).map(({ post }) => post!.id))];
    for (const [index, postId] of posts.entries()) {
      if (
        (await (index === posts.length - 1 ? last : record).run({ input: { meetingId: one.id, postId, status } })) ===
        null
      )
        return;
    }
    setChosen([]);
  };
  const busy = record.busy || last.busy;
  const observers = one.attendance.filter(({ observer }) => observer);
  return (
    <>
      <ProblemAlert
        problem={record.problem ?? last.problem}
        onClose={() => {
          record.clear();
          last.clear();
        }}
      />
      {open && (
        <div className="lx-row mt-seat-bar">
          <Checkbox
            checked={free.length > 0 && chosen.length === free.length}
            indeterminate={chosen.length > 0 && chosen.length < free.length}
            disabled={free.length === 0}
            onChange={({ target }) => setChosen(target.checked ? free.map(({ id }) => id) : [])}
          >
            {t('attendance.allFree', { count: free.length })}
          </Checkbox>
          {AT_ONCE.map((status) => (
            <Button
              key={status}
              disabled={chosen.length === 0}
              loading={busy}
              data-status={status}
              onClick={() => void record1(status)}
            >
              {t('attendance.as', { status: t(`state.attendance.${status}`) })}
            </Button>
          ))}
          <Button onClick={() => setAsked('observer')}>{t('attendance.observer')}</Button>
        </div>
      )}
      {!open && byHand.length > 0 && (
        <div className="lx-row mt-seat-bar">
          <ActionBar noun="meeting" actions={byHand} onAct={() => undefined} />
        </div>
      )}
      <ul className="mt-seats" aria-label={t('field.seats')}>
        {one.seats.map((seat) => (
          <li key={seat.id} data-seat={seat.id}>
            {open && (
              <Checkbox
                aria-label={t('attendance.choose', { seat: postName(seat.post) })}
                disabled={Boolean(seat.attendance) || !seat.post}
                checked={chosen.includes(seat.id)}
                onChange={({ target }) =>
                  setChosen(target.checked ? [...chosen, seat.id] : chosen.filter((id) => id !== seat.id))
                }
              />
            )}
            <span className="mt-seat-name">
              <span className="lx-muted">{t(`seat.${seat.kind}`)}</span>{' '}
              <strong>{postOfUnit(seat.unit, seat.post)}</strong>
            </span>
            {seat.attendance ? (
              <Recorded record={seat.attendance} />
            ) : open && seat.post ? (
              <Button size="small" onClick={() => setAsked(seat)}>
                {t('attendance.record')}
              </Button>
            ) : (
              <span className="lx-muted">{t('attendance.none')}</span>
            )}
          </li>
        ))}
      </ul>
      {observers.length > 0 && (
        <>
          <h3 className="mt-sub">{t('attendance.observers')}</h3>
          <ul className="mt-seats">
            {observers.map((observer) => (
              <li key={observer.id}>
                <span className="mt-seat-name">
                  <strong>
                    {postOfUnit(observer.unit, observer.post && { ...observer.post, holder: observer.person })}
                  </strong>
                </span>
                <Recorded record={observer} />
              </li>
            ))}
          </ul>
        </>
      )}
      {asked && (
        <RecordDialog meetingId={one.id} seat={asked === 'observer' ? null : asked} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

/** A record in words; the chair approves a leave here. */
function Recorded({ record }: { record: Meetings_AttendanceFieldsFragment }) {
  const t = useT();
  const dates = useDates();
  const approve = useAct(Meetings_ApproveLeave, { done: t('attendance.approved'), refetch: MEETING_QUERIES });
  return (
    <span className="lx-row mt-record" data-status={record.status}>
      <Tag>{t(`state.attendance.${record.status}`)}</Tag>
      <span className="lx-hint">
        {record.status === 'PROXY' && `${[record.proxyPost, record.proxyName].filter(Boolean).join(' ')} `}
        {record.status === 'LEAVE' &&
          `${record.leaveReason ?? ''} ${record.leaveApprovedAt ? t('attendance.leaveApproved') : t('attendance.leaveWaits')} `}
        {dates.time(record.at)} {record.byHand ? t('attendance.byHand') : t('attendance.bySelf')}
      </span>
      <ActionBar
        noun="meeting"
        actions={record.availableActions}
        busy={approve.busy}
        onAct={() => void approve.run({ id: record.id, version: record.version })}
      />
      <ProblemAlert problem={approve.problem} onClose={approve.clear} />
    </span>
  );
}
