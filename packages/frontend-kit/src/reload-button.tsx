import { Button } from 'antd';
import { useKitT } from './i18n.js';

/** Loads the whole page anew: the way to a version that a part of an open page cannot take. */
export function ReloadButton() {
  const t = useKitT();
  return <Button onClick={() => window.location.reload()}>{t('problem.reload')}</Button>;
}
