import { useQuery } from '@apollo/client/react';
import { Loaded, useT, WhyVisible } from '@lianxi/frontend-kit';
import { DetailPage, Light, PageHeader } from '@lianxi/ui';
import { Alert, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import '../cases.css';
import type { Cases_CaseQuery } from '../gql/graphql';
import { CaseActions } from '../features/case/case-actions';
import { CaseFacts } from '../features/case/case-facts';
import { CaseSide } from '../features/case/case-side';
import { CaseTimeline } from '../features/case/case-timeline';
import { Cases_Case } from '../features/case/case.graphql';
import { ThreeListsPanel } from '../features/case/three-lists-panel';
import type { CaseView } from '../features/case/timeline-steps';
import { ReadersButton } from '../features/readers/readers-panel';
import { paths } from '../paths';

/** One matter: facts, three lists, one timeline, clocks, evidence, and exactly the legal next steps. */
export default function CasePage() {
  const { id = '' } = useParams();
  const query = useQuery(Cases_Case, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return (
    <Loaded query={query} pick={(data) => data.case} rows={12}>
      {(one) => (
        <Matter
          one={one}
          lines={query.data?.businessLines as NonNullable<Cases_CaseQuery['businessLines']> | undefined}
          onReload={() => query.refetch()}
        />
      )}
    </Loaded>
  );
}

interface MatterProps {
  one: CaseView;
  lines: NonNullable<Cases_CaseQuery['businessLines']> | undefined;
  onReload: () => Promise<unknown>;
}

function Matter({ one, lines, onReload }: MatterProps) {
  const t = useT();
  return (
    <DetailPage
      header={
        <PageHeader
          back={<Link to={paths.ledger}>{t('page.ledger')}</Link>}
          title={one.summary}
          description={one.caseNo}
          actions={
            <>
              <ReadersButton key={one.id} caseId={one.id} />
              <WhyVisible service="cases" type="Case" id={one.id} />
            </>
          }
          tags={
            <>
              <Tag data-state={one.state}>{t(`state.case.${one.state}`)}</Tag>
              <Light light={one.light} clock={t('case.mainClock')} />
              {one.urgency === 'URGENT' && <Tag color="red">{t('urgency.URGENT')}</Tag>}
              {one.confidentiality === 'RESTRICTED' && <Tag>{t('confidentiality.RESTRICTED')}</Tag>}
              {one.closingProposed && one.state !== 'CLOSED' && <Tag color="blue">{t('case.closingProposed')}</Tag>}
            </>
          }
        />
      }
      actions={
        one.availableActions.length > 0 && <CaseActions key={one.id} one={one} lines={lines} onReload={onReload} />
      }
      top={
        <>
          {one.mustEscalate && one.currentLevel === 'GRID' && (
            <Alert
              type="warning"
              showIcon
              className="cs-alert"
              title={t('rule.mustEscalate')}
              style={{ marginBottom: 12 }}
            />
          )}
          {one.currentLevel !== 'GRID' && <ThreeListsPanel one={one} />}
        </>
      }
      facts={<CaseFacts one={one} lines={lines} />}
      timeline={<CaseTimeline one={one} />}
      side={<CaseSide one={one} />}
    />
  );
}
