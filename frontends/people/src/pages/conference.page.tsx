import { useQuery } from '@apollo/client/react';
import { PrinterOutlined } from '@ant-design/icons';
import { ActionBar, Loaded, useActions, useDates, useT, useViewer, whole, type Whole } from '@lianxi/frontend-kit';
import { FactList, PageHeader, Panel, StateCard } from '@lianxi/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { People_Conference } from '../features/conference/conference.graphql';
import { DayPicker, dayOf } from '../features/conference/day-picker';
import { RegimeVersions } from '../features/conference/regime-versions';
import { AddRegime, AddSeat, EndSeat } from '../features/conference/seat-dialogs';
import { SeatTable, type Seat } from '../features/conference/seat-table';
import { SubdistrictSelect } from '../features/unit/subdistrict-select';
import { ListExport } from '../features/export/list-export';
import { Gate } from '../gate';
import type { People_ConferenceQuery } from '../gql/graphql';
import '../people.css';

/** 联席会议组成 on any day: regime, seats, who held them (R-002, R-031…R-035). */
export default function ConferencePage() {
  return (
    <Gate nav="people.conference">
      <Conference />
    </Gate>
  );
}

function Conference() {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const on = dayOf(params.get('on'));
  const subdistrictId = params.get('subdistrict');
  const query = useQuery(People_Conference, { variables: { on, subdistrictId } });
  const today = query.data?.first?.on ?? query.previousData?.first?.on ?? '';
  const creating = useActions('peopleActions');
  const [verb, setVerb] = useState<string | null>(null);
  const ask = (day: string | null, subdistrict: string | null) =>
    setParams({ ...(day && day !== today && { on: day }), ...(subdistrict && { subdistrict }) }, { replace: true });
  const show = (day: string) => ask(day, subdistrictId);
  return (
    <div className="pe-page">
      <PageHeader
        title={t('page.conference')}
        actions={
          <>
            <ActionBar noun="seat" primary={null} actions={creating} only={['addSeat']} onAct={setVerb} />
            <ActionBar noun="regime" primary={null} actions={creating} only={['addRegimeVersion']} onAct={setVerb} />
            <SubdistrictSelect value={subdistrictId} onChange={(id) => ask(on, id)} />
            <DayPicker value={on ?? today} onChange={show} />
            {on && <Button onClick={() => ask(null, subdistrictId)}>{t('conference.today')}</Button>}
            <ListExport lists={['seats']} query={{ on, subdistrict: subdistrictId }} />
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              {t('conference.print')}
            </Button>
          </>
        }
      />
      <Loaded query={query} pick={(data) => whole(data, 'conference', 'first')}>
        {(data) => <Composition data={data} onDay={show} onReload={() => void query.refetch()} />}
      </Loaded>
      {verb === 'addSeat' && <AddSeat today={today} onClose={() => setVerb(null)} />}
      {verb === 'addRegimeVersion' && <AddRegime today={today} onClose={() => setVerb(null)} />}
    </div>
  );
}

function Composition({
  data: { conference, first },
  onDay,
  onReload,
}: {
  data: Whole<People_ConferenceQuery, 'conference' | 'first'>;
  onDay: (day: string) => void;
  onReload: () => void;
}) {
  const t = useT();
  const dates = useDates();
  const [ending, setEnding] = useState<Seat | null>(null);
  const { regime, seats, on } = conference;
  if (!regime) {
    const since = first.regime?.validFrom;
    return (
      <StateCard
        kind="empty"
        title={t('conference.none', { date: dates.date(on) })}
        description={
          since && on < since
            ? t('conference.since', { name: first.regime?.name, date: dates.date(since) })
            : t('conference.noneText')
        }
        actions={
          since && (
            <Button onClick={() => onDay(since)}>{t('conference.showFirst', { date: dates.date(since) })}</Button>
          )
        }
      />
    );
  }
  return (
    <>
      <Panel title={t('conference.regime')}>
        <FactList
          columns={2}
          facts={[
            { label: t('regime.name'), value: regime.name },
            { label: t('regime.documentNo'), value: regime.documentNo },
            { label: t('regime.from'), value: dates.date(regime.validFrom) },
            { label: t('regime.version'), value: t('regime.versionNo', { number: regime.regimeVersion }) },
            ...(regime.basis ? [{ label: t('dated.basis'), value: regime.basis }] : []),
          ]}
        />
      </Panel>
      <Panel
        title={t('conference.seatsOn', { date: dates.date(on) })}
        extra={<span className="lx-muted">{t('conference.seatCount', { count: seats.length })}</span>}
      >
        <SeatTable seats={seats} onEnd={setEnding} />
        <PaperFoot />
      </Panel>
      <div className="pe-no-print">
        <Panel title={t('units.regimes')}>
          <RegimeVersions subdistrictId={conference.subdistrict?.id ?? null} onDay={onDay} />
        </Panel>
      </div>
      {ending && <EndSeat seat={ending} today={first.on} onClose={() => setEnding(null)} onReload={onReload} />}
    </>
  );
}

/** Who made the paper and when; on paper alone. */
function PaperFoot() {
  const t = useT();
  const dates = useDates();
  const viewer = useViewer();
  return (
    <p className="pe-print-only" style={{ marginTop: 16 }}>
      {t('print.foot', {
        unit: viewer.acting?.post.unit?.name ?? '',
        name: viewer.name,
        at: dates.instant(new Date()),
      })}
    </p>
  );
}
