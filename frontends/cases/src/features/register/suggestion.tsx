import { useQuery } from '@apollo/client/react';
import { useDates, useT } from '@lianxi/frontend-kit';
import { FactList } from '@lianxi/ui';
import { Form } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../paths';
import { PostName } from '../case/words';
import { Cases_Similar } from './register.graphql';
import type { Choices, Place } from './register-values';

/**
 * What follows from the category and the place: line, leader in charge, who takes the matter first; and open matters
 * like it.
 */
export function Suggestion({ choices, place }: { choices: Choices; place: Place }) {
  const t = useT();
  const form = Form.useFormInstance();
  const code = Form.useWatch<string | undefined>('categoryCode', form);
  const communityId = Form.useWatch<string | undefined>('communityId', form) ?? place.community?.id;
  const line = code?.slice(0, 2);
  const lineName = choices.categories.find((one) => one.level === 1 && one.code.startsWith(line ?? '-'))?.name;
  const leader = choices.businessLines?.find((one) => one.code === line)?.leaderPost;
  const level = place.grid ? 'grid' : place.community ? 'community' : 'subdistrict';
  return (
    <div className="lx-stack">
      <FactList
        facts={[
          {
            label: t('field.line'),
            value: lineName ?? t('register.afterCategory'),
            hint: code && t('register.lineReason'),
          },
          {
            label: t('register.leader'),
            value: leader ? (
              <PostName post={leader} />
            ) : code ? (
              <span className="cs-missing">{t('dispatch.noLeader')}</span>
            ) : (
              t('register.afterCategory')
            ),
            hint: code && t('register.leaderReason'),
          },
          { label: t('register.firstStep'), value: t(`register.next.${level}`) },
        ]}
      />
      {line && communityId && <Similar line={line} communityId={communityId} />}
    </div>
  );
}

function Similar({ line, communityId }: { line: string; communityId: string }) {
  const t = useT();
  const { date } = useDates();
  const { data } = useQuery(Cases_Similar, { variables: { filter: { open: true, lineCode: line, communityId } } });
  const rows = data?.cases?.edges ?? [];
  return (
    <section aria-label={t('register.similar')}>
      <strong>{t('register.similar')}</strong>
      {data && rows.length === 0 && <p className="lx-muted">{t('register.similarNone')}</p>}
      <ul className="cs-similar">
        {rows.map(({ node }) => (
          <li key={node.id}>
            <Link to={paths.caseOf(node.id)} target="_blank">
              {node.caseNo} {node.summary}
            </Link>
            <div className="lx-hint">
              {node.categoryLabel.split('/').at(-1)} · {t(`state.case.${node.state}`)} · {date(node.registeredOn)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
