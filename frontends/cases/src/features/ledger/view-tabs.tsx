import { useT } from '@lianxi/frontend-kit';
import { Link } from 'react-router';
import { paths } from '../../paths';
import { VIEW_QUERY, VIEWS, type LedgerView } from './ledger-view';

/** Quick views as links, so that each opens in its own tab and can be sent to a colleague. */
export function ViewTabs({ view }: { view: LedgerView | null }) {
  const t = useT();
  return (
    <nav className="cs-tabs" aria-label={t('ledger.views')}>
      {VIEWS.map((one) => (
        <Link
          key={one}
          to={`${paths.ledger}${VIEW_QUERY[one]}`}
          className="cs-tab"
          aria-current={one === view ? 'page' : undefined}
          data-view={one}
        >
          {t(`ledger.view.${one}`)}
        </Link>
      ))}
    </nav>
  );
}
