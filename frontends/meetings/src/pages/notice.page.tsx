import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Loaded, useT } from '@lianxi/frontend-kit';
import { PageHeader } from '@lianxi/ui';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { NoticePaper } from '../features/meeting/notice-paper';
import { Meetings_Meeting } from '../features/meeting/meeting.graphql';
import '../features/shared/meetings.css';
import { paths } from '../paths';

/** Notice of a meeting, to be read on the screen and printed on A4 (domain §6.6). */
export default function NoticePage() {
  const t = useT();
  const { id = '' } = useParams();
  const query = useQuery(Meetings_Meeting, { variables: { id } });
  return (
    <Loaded query={query} pick={(data) => data.meeting} rows={12}>
      {(one) => (
        <>
          <PageHeader
            title={t('page.notice')}
            back={<Link to={paths.meetingOf(one.id)}>{one.title}</Link>}
            actions={
              <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
                {t('action.print')}
              </Button>
            }
          />
          <NoticePaper one={one} />
        </>
      )}
    </Loaded>
  );
}
