import { useT } from '@lianxi/frontend-kit';
import { Tabs } from 'antd';
import { AgendaPanel } from '../agenda-item/agenda-panel';
import { SeatsPanel } from '../attendance/seats-panel';
import { DecisionList } from '../decision-item/decision-list';
import type { MeetingDetail } from './meeting-types';

export type MeetingPart = 'agenda' | 'attendance' | 'decisions';

/** The working parts of a meeting. The district reads neither agenda nor seats: it is shown the decisions. */
export function MeetingParts({
  one,
  part,
  onPart,
}: {
  one: MeetingDetail;
  part: MeetingPart | undefined;
  onPart: (part: MeetingPart) => void;
}) {
  const t = useT();
  const inside = one.seats.length > 0;
  const parts = [
    ...(inside
      ? [
          {
            key: 'agenda' as const,
            label: t('part.agenda', { count: one.agendaItems.length }),
            children: <AgendaPanel one={one} />,
          },
        ]
      : []),
    ...(inside
      ? [
          {
            key: 'attendance' as const,
            label: t('part.attendance', { count: one.attendance.length }),
            children: <SeatsPanel one={one} />,
          },
        ]
      : []),
    {
      key: 'decisions' as const,
      label: t('part.decisions', { count: one.decisionItems.length }),
      children: <DecisionList rows={one.decisionItems} />,
    },
  ];
  const active = parts.find(({ key }) => key === part)?.key ?? parts[0]!.key;
  return (
    <section className="lx-panel" aria-label={t('meeting.parts')}>
      <Tabs activeKey={active} onChange={(key) => onPart(key as MeetingPart)} items={parts} />
    </section>
  );
}
