import { ActionBar, useDates, useT } from '@lianxi/frontend-kit';
import { Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths';
import { PostDialog } from '../post/post-dialogs';
import { useVacant } from '../post/use-vacant';
import type { UnitFull } from './unit-facts';
import { onDay } from './term';

type Post = UnitFull['posts'][number];

/**
 * Posts of a unit with who holds them, since when and until when, and what may be done to each; one row a holder. Posts
 * of grid workers stand with the grids.
 */
export function UnitPosts({
  posts: all,
  day,
  onReload,
}: {
  posts: UnitFull['posts'];
  day: string;
  onReload: () => void;
}) {
  const t = useT();
  const nobody = useVacant();
  const [act, setAct] = useState<{ post: Post; verb: string } | null>(null);
  const posts = all.filter((post) => !post.grid);
  if (posts.length === 0) return <p className="lx-muted">{t('unit.noPosts')}</p>;
  const acts = posts.some(({ availableActions }) => availableActions.length > 0);
  return (
    <div className="pe-scroll pe-cards">
      <table className="pe-table" aria-label={t('unit.posts')}>
        <thead>
          <tr>
            <th scope="col">{t('post.title')}</th>
            <th scope="col">{t('post.holder')}</th>
            <th scope="col">{t('post.since')}</th>
            {acts && (
              <th scope="col" className="pe-no-print">
                {t('person.actions')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {posts.flatMap((post) => {
            const terms = post.assignments.filter(({ validTo }) => !validTo || validTo > day);
            const vacant = onDay(terms, day).length === 0;
            const rows = [...(vacant ? [null] : []), ...terms];
            return rows.map((term, index) => (
              <tr key={term?.id ?? post.id} data-post={post.code}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={rows.length}>
                    {post.title}
                    <Waiting post={post} />
                  </th>
                )}
                {term ? (
                  <Term term={term} day={day} />
                ) : (
                  <>
                    <td data-label={t('post.holder')}>
                      <span className="pe-gap">{nobody}</span>
                    </td>
                    <td data-label={t('post.since')}>–</td>
                  </>
                )}
                {acts && index === 0 && (
                  <td rowSpan={rows.length} className="pe-no-print">
                    <div className="lx-row">
                      <ActionBar
                        noun="post"
                        primary={null}
                        danger={['end']}
                        actions={post.availableActions}
                        onAct={(verb) => setAct({ post, verb })}
                      />
                    </div>
                  </td>
                )}
              </tr>
            ));
          })}
        </tbody>
      </table>
      {act && (
        <PostDialog
          verb={act.verb}
          post={posts.find(({ id }) => id === act.post.id) ?? act.post}
          today={day}
          onClose={() => setAct(null)}
          onReload={onReload}
        />
      )}
    </div>
  );
}

/** Who is proposed for the post and waits for a second person: holds nothing yet. */
function Waiting({ post }: { post: Post }) {
  const t = useT();
  const dates = useDates();
  return post.proposals.map(({ id, seatKind, validFrom, person }) => (
    <div key={id} className="pe-waiting">
      <Tag color="gold">{t('state.appointment.PROPOSED')}</Tag>
      <Link to={paths.appointments}>
        {seatKind && `${t('units.seatGiven', { seat: t(`seat.${seatKind}`) })}　`}
        {person?.name ?? t('fact.hidden')}　{t('seat.since', { date: dates.date(validFrom) })}
      </Link>
    </div>
  ));
}

function Term({ term, day }: { term: Post['assignments'][number]; day: string }) {
  const t = useT();
  const dates = useDates();
  return (
    <>
      <td data-label={t('post.holder')}>
        {term.person?.name ?? t('fact.hidden')}
        {term.capacity !== 'HOLDER' && <Tag style={{ marginInlineStart: 6 }}>{t(`capacity.${term.capacity}`)}</Tag>}
        {term.validFrom > day && (
          <Tag color="blue" style={{ marginInlineStart: 6 }}>
            {t('post.future')}
          </Tag>
        )}
      </td>
      <td data-label={t('post.since')}>
        {dates.date(term.validFrom)}
        {term.validTo && ` – ${dates.date(term.validTo)}`}
        {term.basis && <div className="lx-hint">{term.basis}</div>}
      </td>
    </>
  );
}
