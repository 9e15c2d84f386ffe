import { useT } from '@lianxi/frontend-kit';
import { Tag, Tooltip } from 'antd';
import { Link } from 'react-router';
import { paths } from '../../paths';

/** A unit's name as a link to its page; a name that the notice does not give says so. */
export function UnitName({ unit }: { unit: { id: string; name: string; nameConfirmed?: boolean } }) {
  return (
    <>
      <Link to={paths.unitOf(unit.id)}>{unit.name}</Link>
      {unit.nameConfirmed === false && <Unconfirmed />}
    </>
  );
}

export function Unconfirmed() {
  const t = useT();
  return (
    <Tooltip title={t('unit.unconfirmedWhy')}>
      <Tag color="default" tabIndex={0} style={{ marginInlineStart: 8 }}>
        {t('unit.unconfirmed')}
      </Tag>
    </Tooltip>
  );
}
