import { useQuery } from '@apollo/client/react';
import { ActionBar, Loaded, useDates, useT } from '@lianxi/frontend-kit';
import { DetailPage, FactList, PageHeader, StateCard } from '@lianxi/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Meetings_ConfirmReceipt, Meetings_Copy } from '../features/copy-delivery/copy-delivery.graphql';
import { MinutesPaper } from '../features/minutes/minutes-paper';
import { WordLink } from '../features/minutes/word-link';
import { History } from '../features/shared/history';
import '../features/shared/meetings.css';
import { StateTag } from '../features/shared/state-tag';
import { VerbDialog } from '../features/shared/verb-dialog';
import type { Meetings_CopyQuery } from '../gql/graphql';
import { paths } from '../paths';

type Detail = NonNullable<Meetings_CopyQuery['copyDelivery']>;

/** One copy to the district: the signed minutes as they were sent, and the receipt (M13, R-053). */
export default function CopyPage() {
  const { id = '' } = useParams();
  const query = useQuery(Meetings_Copy, { variables: { id } });
  return (
    <Loaded query={query} pick={(data) => data.copyDelivery} rows={10}>
      {(one) => <CopyView one={one} />}
    </Loaded>
  );
}

function CopyView({ one }: { one: Detail }) {
  const t = useT();
  const [confirming, setConfirming] = useState(false);
  return (
    <>
      <DetailPage
        header={
          <PageHeader
            title={[t('page.copy'), one.minutes?.issueNumber].filter(Boolean).join(' ')}
            tags={<StateTag noun="copyDelivery" state={one.state} />}
            back={<Link to={paths.copies}>{t('page.copies')}</Link>}
            actions={one.minutes && <WordLink minutesId={one.minutes.id} />}
          />
        }
        actions={
          one.availableActions.length > 0 && (
            <ActionBar noun="copyDelivery" actions={one.availableActions} onAct={() => setConfirming(true)} />
          )
        }
        top={
          one.minutes ? (
            <MinutesPaper paper={one.minutes} />
          ) : (
            <StateCard kind="forbidden" compact title={t('minutes.hidden')} />
          )
        }
        facts={<CopyFacts one={one} />}
        timeline={<History noun="copyDelivery" fallback="meeting" entries={one.history} />}
      />
      <VerbDialog
        noun="copyDelivery"
        verb="confirmReceipt"
        open={confirming}
        onClose={() => setConfirming(false)}
        document={Meetings_ConfirmReceipt}
        refetch={['Meetings_Copy', 'Meetings_Copies', 'Meetings_Work']}
        row={one}
        hint={t('hint.copyDelivery.confirmReceipt')}
        variables={() => ({ input: { id: one.id, version: one.version } })}
      />
    </>
  );
}

function CopyFacts({ one }: { one: Detail }) {
  const t = useT();
  const dates = useDates();
  return (
    <FactList
      facts={[
        {
          label: t('field.meeting'),
          value: one.meeting && <Link to={paths.meetingOf(one.meeting.id)}>{one.meeting.title}</Link>,
        },
        { label: t('field.recipient'), value: one.recipient?.name },
        { label: t('field.channel'), value: t(`channel.${one.channel}`) },
        { label: t('field.sentAt'), value: dates.instant(one.sentAt), none: t('none.sent') },
        { label: t('field.copyDueOn'), value: dates.date(one.dueOn), hint: t('hint.copyDueOn') },
        { label: t('field.receivedAt'), value: dates.instant(one.receivedAt), none: t('none.received') },
        {
          label: t('field.receivedBy'),
          value: [one.receivedBy?.post?.title, one.receivedBy?.person?.name].filter(Boolean).join(' '),
          none: t('none.received'),
        },
      ]}
    />
  );
}
