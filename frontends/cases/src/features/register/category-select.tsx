import { useT } from '@lianxi/frontend-kit';
import { Select } from 'antd';
import { useMemo } from 'react';
import type { Category } from './register-values';

export interface CategorySelectProps {
  /** The three below are given by `Form.Item`. */
  id?: string;
  value?: string;
  onChange?: (code: string) => void;
  categories: readonly Category[];
}

/** All categories of level 2 and 3 under their business line; found by any part of the name or the code. */
export function CategorySelect({ categories, ...field }: CategorySelectProps) {
  const t = useT();
  const options = useMemo(
    () =>
      categories
        .filter(({ level }) => level === 1)
        .map((line) => ({
          label: line.name,
          title: line.name,
          options: categories
            .filter(({ level, code }) => level > 1 && code.slice(0, 2) === line.code.slice(0, 2))
            .map(({ code, label }) => ({
              value: code,
              label: label.split('/').slice(1).join(' / '),
              search: `${label} ${code}`,
            })),
        })),
    [categories],
  );
  const matches = (input: string, option: object | undefined) =>
    'search' in (option ?? {}) && (option as { search: string }).search.includes(input.trim());
  return (
    <Select
      {...field}
      placeholder={t('register.categoryPlaceholder')}
      showSearch={{ filterOption: matches }}
      options={options}
      popupMatchSelectWidth={false}
    />
  );
}
