import { ActionBar, useActions, useDates, useT } from '@lianxi/frontend-kit';
import { Panel } from '@lianxi/ui';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../paths';
import { HistoryButton } from '../history/history-button';
import { runningOf, type AreaStep, type Coverage } from './area-dialogs';

/** A community: its cadres with what each looks after, and its grids with their gaps by name. */
export function AreaCommunity({
  coverage,
  today,
  onStep,
}: {
  coverage: Coverage;
  today: string;
  onStep: (step: AreaStep) => void;
}) {
  const t = useT();
  const dates = useDates();
  const actions = useActions('peopleActions');
  const { community, grids, cadrePosts } = coverage;
  return (
    <Panel
      title={community.name}
      extra={
        <span className="lx-row pe-no-print">
          <Link to={paths.unitOf(community.id)}>{t('page.unit')}</Link>
          <ActionBar
            noun="area"
            primary={null}
            actions={actions}
            only={['assignArea']}
            onAct={(verb) => onStep({ verb, coverage })}
          />
        </span>
      }
    >
      <div className="pe-columns pe-cards">
        <div>
          <table className="pe-table">
            <caption>{t('area.grid')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('area.grid')}</th>
                <th scope="col">{t('area.cadre')}</th>
              </tr>
            </thead>
            <tbody>
              {grids.map(({ grid, areas }) => (
                <tr key={grid.id} data-gap={areas.length === 0 || undefined} data-grid={grid.name}>
                  <th scope="row">{grid.name}</th>
                  <td data-label={t('area.cadre')}>
                    {areas.length > 0 ? (
                      areas.map(({ id, post }) => (
                        <div key={id}>{post?.holder?.name ?? <span className="pe-gap">{t('post.vacant')}</span>}</div>
                      ))
                    ) : (
                      <span className="pe-gap">{t('area.gap')}</span>
                    )}
                  </td>
                </tr>
              ))}
              {grids.length === 0 && (
                <tr>
                  <td colSpan={2}>{t('area.noGrids')}</td>
                </tr>
              )}
            </tbody>
          </table>
        </div>
        <div>
          {cadrePosts.length === 0 && <p className="pe-gap">{t('area.noCadrePost')}</p>}
          {cadrePosts.map((post) => {
            const running = runningOf(post, today);
            return (
              <div key={post.id} className="pe-chain-head" data-cadre={post.title}>
                <div>
                  <strong>{post.holder?.name ?? <span className="pe-gap">{t('post.vacant')}</span>}</strong>　
                  <span className="lx-muted">{post.title}</span>
                  <div className="pe-tags">
                    {running.map(({ id, grid, validFrom, validTo }) => (
                      <Tag key={id}>
                        {grid?.name ?? t('area.whole')}　
                        {validTo
                          ? t('area.ends', { date: dates.date(validTo) })
                          : t('area.since', { date: dates.date(validFrom) })}
                      </Tag>
                    ))}
                    {running.length === 0 && <span className="pe-gap">–</span>}
                    <HistoryButton register="AREAS" ids={post.areas.map(({ id }) => id)} title={post.title} />
                  </div>
                </div>
                {running.length > 0 && (
                  <span className="pe-no-print">
                    <ActionBar
                      noun="area"
                      primary={null}
                      actions={actions}
                      only={['handOverAreas', 'endArea']}
                      danger={['endArea']}
                      onAct={(verb) => onStep({ verb, coverage, post })}
                    />
                  </span>
                )}
              </div>
            );
          })}
        </div>
      </div>
    </Panel>
  );
}
