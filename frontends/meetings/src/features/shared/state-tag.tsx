import { useT } from '@lianxi/frontend-kit';
import { Tag } from 'antd';

/** State of an object in words. Colour is kept for lights. */
export function StateTag({ noun, state }: { noun: string; state: string }) {
  const t = useT();
  return <Tag data-state={state}>{t(`state.${noun}.${state}`)}</Tag>;
}
