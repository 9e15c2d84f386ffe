import { useT, useViewer } from '@lianxi/frontend-kit';

/**
 * What stands where no holder is shown: 空缺, but for the district 不公开, because ordinary posts' holders are not shown to
 * it (domain §5.2).
 */
export function useVacant(): string {
  const t = useT();
  return t(useViewer().roles.includes('DISTRICT_READER') ? 'fact.hidden' : 'post.vacant');
}
