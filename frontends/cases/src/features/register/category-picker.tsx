import {
  CarOutlined,
  EnvironmentOutlined,
  HomeOutlined,
  MoneyCollectOutlined,
  SafetyCertificateOutlined,
  SoundOutlined,
  TeamOutlined,
  ToolOutlined,
} from '@ant-design/icons';
import { useT } from '@lianxi/frontend-kit';
import { BigChoice } from '@lianxi/ui';
import { Button } from 'antd';
import { useState, type ComponentType } from 'react';
import { CategorySelect } from './category-select';
import type { Category } from './register-values';

/** Level-2 groups whose local items are met most often at the door come first; the icon is the group's. */
const GROUPS: [prefix: string, icon: ComponentType][] = [
  ['0306', HomeOutlined],
  ['0805', TeamOutlined],
  ['1301', SoundOutlined],
  ['0305', ToolOutlined],
  ['0304', CarOutlined],
  ['0404', SafetyCertificateOutlined],
  ['0403', MoneyCollectOutlined],
  ['0202', EnvironmentOutlined],
];
/** Buttons shown before 更多类别. */
const FIRST = 9;

/** Local level-3 items in the order of their groups; an item of an unknown group comes last. */
export function localItems(categories: readonly Category[]): Category[] {
  const rank = ({ code }: Category) => {
    const index = GROUPS.findIndex(([prefix]) => code.startsWith(prefix));
    return index < 0 ? GROUPS.length : index;
  };
  return categories
    .filter(({ level }) => level === 3)
    .toSorted((a, b) => rank(a) - rank(b) || a.code.localeCompare(b.code));
}

export interface CategoryPickerProps {
  value?: string;
  onChange?: (code: string) => void;
  categories: readonly Category[];
}

/** One tap for the local items; every other category behind 更多类别. */
export function CategoryPicker({ value, onChange, categories }: CategoryPickerProps) {
  const t = useT();
  const items = localItems(categories);
  const [all, setAll] = useState(
    () => value !== undefined && !items.slice(0, FIRST).some(({ code }) => code === value),
  );
  const options = (all ? items : items.slice(0, FIRST)).map(({ code, name }) => {
    const Shape = GROUPS.find(([prefix]) => code.startsWith(prefix))?.[1] ?? EnvironmentOutlined;
    return {
      value: code,
      label: name,
      icon: (
        <span className="cs-category-icon">
          <Shape aria-hidden />
        </span>
      ),
    };
  });
  return (
    <div className="lx-stack">
      <BigChoice
        label={t('field.category')}
        options={options}
        {...(value ? { value } : {})}
        {...(onChange ? { onChange } : {})}
      />
      {all ? (
        <CategorySelect categories={categories} {...(value ? { value } : {})} {...(onChange ? { onChange } : {})} />
      ) : (
        <Button onClick={() => setAll(true)}>{t('register.moreCategories')}</Button>
      )}
    </div>
  );
}
