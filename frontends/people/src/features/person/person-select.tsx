import { useQuery } from '@apollo/client/react';
import { useT } from '@lianxi/frontend-kit';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { People_PersonChoice } from './person.graphql';

/** Milliseconds after the last key before the service is asked. */
const PAUSE = 250;

/** Chooses a person by name, pinyin or initials; the service searches, and posts held tell namesakes apart. */
export function PersonSelect({
  value,
  onChange,
  onName,
  id,
}: {
  value?: string;
  onChange?: (id: string) => void;
  onName?: (name: string) => void;
  id?: string;
}) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const query = useQuery(People_PersonChoice, { variables: { text } });
  const people = (query.data ?? query.previousData)?.persons?.edges ?? [];
  return (
    <Select
      {...(id ? { id } : {})}
      {...(value ? { value } : {})}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={query.loading}
      placeholder={t('person.choose')}
      notFoundContent={query.error ? t('person.unavailable') : t('person.none')}
      onChange={(chosen: string) => {
        onChange?.(chosen);
        onName?.(people.find(({ node }) => node.id === chosen)?.node.name ?? '');
      }}
      options={people.map(({ node }) => {
        const titles = node.assignments.filter(({ validTo }) => !validTo).flatMap(({ post }) => post?.title ?? []);
        return {
          value: node.id,
          label: titles.length > 0 ? `${node.name}（${titles.join(t('list.separator'))}）` : node.name,
        };
      })}
    />
  );
}
